import type { Pictures } from '../../rules/ledger/pictures';
import type { SayOf } from '../rules/say-of';
import { useText } from '../ui/text';
import { Rows } from './charts';
import { Picture, type SaveFile } from './picture';
import type { Series } from './series';

/** Rules that are drawn; all of them are in the table. */
const drawn = 8;

/** Which rules spoke most about posts that went out, and what became of what they said. */
export function RulesPicture(props: {
  pictures: Pictures;
  /** The sentence of a rule, where its code still has it. */
  sayOf: SayOf;
  onSave: SaveFile;
}) {
  const { pictures, sayOf, onSave } = props;
  const text = useText();
  const title = text('pictures_rules');
  const series: Series[] = [
    { id: 'fixed', name: text('pictures_fixed'), look: 'plain' },
    { id: 'overridden', name: text('pictures_overridden'), look: 'falling' },
    { id: 'other', name: text('pictures_left'), look: 'empty' },
  ];
  const rules = pictures.rules.map((record) => ({
    ...record,
    name: sayOf(record.pack, record.rule) ?? text('audit_rule', { pack: record.pack, rule: record.rule }),
    other: record.spoke - record.fixed - record.overridden,
  }));
  const [first] = rules;
  const says = first
    ? [
        text('pictures_rules_says', {
          rule: first.name,
          count: first.spoke,
          fixed: first.fixed,
          overridden: first.overridden,
          reported: first.reported,
        }),
        text('pictures_rules_hint'),
      ]
    : [text('pictures_rules_none')];
  return (
    <Picture
      name="rules"
      {...{ title, says, onSave }}
      series={first ? series : []}
      numbers={{
        head: [
          text('pictures_rule'),
          text('pictures_code'),
          text('pictures_spoke'),
          ...series.map(({ name }) => name),
          text('pictures_reported'),
        ],
        rows: rules.map((one) => [
          one.name,
          one.pack,
          one.spoke,
          one.fixed,
          one.overridden,
          one.other,
          one.reported,
        ]),
      }}
    >
      {first && (
        <Rows
          {...{ title, series }}
          rows={rules.slice(0, drawn).map(({ pack, rule, name, spoke, reported, ...values }) => ({
            id: JSON.stringify([pack, rule]),
            label: text(reported > 0 ? 'pictures_rule_row_reported' : 'pictures_rule_row', {
              rule: name,
              spoke,
              reported,
            }),
            values: { fixed: values.fixed, overridden: values.overridden, other: values.other },
          }))}
        />
      )}
    </Picture>
  );
}
