import { lazy, Suspense, useState } from 'react';
import { useIdentityChoice } from '../../components/identity/identity-choice';
import { IdentitySelect } from '../../components/identity/identity-select';
import { Field } from '../../components/ui/field';
import { useText } from '../../components/ui/text';
import type { Identity } from '../../lib/background/storage';
import type { MessageId } from '../../lib/text';
import { zoneOf } from '../../lib/time-zone';
import { save } from '../popup/download';
import { useAnswer } from '../popup/use-answer';
import type { OptionsStores } from './stores';
import { today } from './today';
import { useSayOf } from './use-say-of';

/** What draws them is the heaviest part of the extension, and loads with the first that are looked at. */
const Pictures = lazy(async () => {
  const { Pictures: loaded } = await import('../../components/pictures/pictures');
  return { default: loaded };
});

/** How far back pictures go, in calendar weeks; null is all. */
const spans = [
  { id: 'weeks', weeks: 4, name: 'pictures_span_weeks' },
  { id: 'quarter', weeks: 13, name: 'pictures_span_quarter' },
  { id: 'year', weeks: 52, name: 'pictures_span_year' },
  { id: 'all', weeks: null, name: 'pictures_span_all' },
] as const satisfies readonly { id: string; weeks: number | null; name: MessageId }[];
type Span = (typeof spans)[number];

/** What a voice has been doing, for the person alone. */
export function PicturesPlace(props: {
  stores: OptionsStores;
  identities: readonly Identity[];
  first: string;
}) {
  const { stores, identities, first } = props;
  const text = useText();
  const { identity, choose } = useIdentityChoice(identities, first);
  const [span, setSpan] = useState<Span>(spans[0]);
  if (!identity) return <p>{text('identity_first_hint')}</p>;
  const { name } = identity;
  return (
    <>
      <p className="hint picture-asked">{text('pictures_hint')}</p>
      <div className="row picture-asked">
        <IdentitySelect
          label={text('pictures_of')}
          identities={identities}
          value={identity.id}
          onChange={choose}
        />
        <Field label={text('pictures_span')}>
          {(field) => (
            <select
              id={field}
              value={span.id}
              onChange={({ target }) => setSpan(spans.find((one) => one.id === target.value) ?? spans[0])}
            >
              {spans.map((one) => (
                <option key={one.id} value={one.id}>
                  {text(one.name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button type="button" className="button" onClick={() => print()}>
          {text('pictures_print')}
        </button>
      </div>
      <p className="print-only strong">{text('pictures_printed', { name, span: text(span.name) })}</p>
      <PicturesOf key={identity.id} {...{ stores, identity, span }} />
    </>
  );
}

function PicturesOf(props: { stores: OptionsStores; identity: Identity; span: Span }) {
  const { stores, identity, span } = props;
  const { id, name } = identity;
  const circles = stores.circles((store) => store.value);
  const answer = useAnswer('read-pictures', { identity: id, weeks: span.weeks });
  const sayOf = useSayOf(id);
  if (answer.state === 'failed') return <p className="problem">{answer.problem}</p>;
  if (answer.state === 'waiting' || !circles) return null;
  return (
    <Suspense>
      <Pictures
        pictures={answer.value}
        name={name}
        zone={zoneOf(identity)}
        circles={circles[id] ?? []}
        sayOf={sayOf}
        onSave={(file, shows, ending) => save(file, `demarc-${shows}-${today()}.${ending}`)}
      />
    </Suspense>
  );
}
