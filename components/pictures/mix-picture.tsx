import type { ShownPictures } from '../../lib/ledger-pictures';
import type { MessageId } from '../../lib/text';
import { type Aim, keeps } from '../../rules/ledger/aims';
import { type PostKind, postKinds } from '../../rules/past';
import { kindNames } from '../ledger/kind-names';
import { useText } from '../ui/text';
import { Rows } from './charts';
import { Picture, type SaveFile } from './picture';

const kept: Record<Aim['bound'], MessageId> = {
  most: 'pictures_aim_most_kept',
  least: 'pictures_aim_least_kept',
};
const missed: Record<Aim['bound'], MessageId> = {
  most: 'pictures_aim_most_missed',
  least: 'pictures_aim_least_missed',
};
const bounds: Record<Aim['bound'], MessageId> = { most: 'pictures_at_most', least: 'pictures_at_least' };

const heads = ['pictures_kind', 'pictures_posts', 'pictures_share', 'pictures_aim'] as const;

/** The share of each kind of post, beside what the rules in force aim at; where they aim at nothing no aim is drawn. */
export function MixPicture({ pictures, onSave }: { pictures: ShownPictures; onSave: SaveFile }) {
  const text = useText();
  const { posts, kinds, aims } = pictures;
  const percent = new Intl.NumberFormat(text.locale, { style: 'percent' });
  const title = text(aims.length > 0 ? 'pictures_mix_aim' : 'pictures_mix');
  const groups = groupsOf(aims).map((group) => {
    const part = group.kinds.reduce((sum, kind) => sum + kinds[kind], 0);
    const share = posts === 0 ? 0 : part / posts;
    const named = text.list(
      group.kinds.map((kind) => text(kindNames[kind])),
      'and',
    );
    const aimed = group.aims.map(({ bound, share: aim }) =>
      text(bounds[bound], { share: percent.format(aim) }),
    );
    return { ...group, part, share, named, aimed, shown: percent.format(share) };
  });
  const says = groups.flatMap(({ named, part, shown, aims: own }) =>
    own.map((aim) =>
      text((keeps(aim, part, posts) ? kept : missed)[aim.bound], {
        kinds: named,
        part,
        all: posts,
        share: shown,
        aim: percent.format(aim.share),
      }),
    ),
  );
  return (
    <Picture
      name="mix"
      {...{ title, onSave }}
      says={says.length > 0 ? says : [text('pictures_no_aim')]}
      numbers={{
        head: heads.map((id) => text(id)),
        rows: groups.map(({ named, part, shown, aimed }) => [named, part, shown, aimed.join(', ')]),
      }}
    >
      <Rows
        title={title}
        most={1}
        series={[{ id: 'share', name: text('pictures_share'), look: 'plain' }]}
        rows={groups.map(({ id, named, share, shown, aimed, aims: own }) => ({
          id,
          label: text(aimed.length > 0 ? 'pictures_row_aim' : 'pictures_row', {
            name: named,
            value: shown,
            aim: aimed.join(', '),
          }),
          values: { share },
          aims: own.map((aim) => aim.share),
        }))}
      />
    </Picture>
  );
}

interface Group {
  readonly id: string;
  readonly kinds: readonly PostKind[];
  readonly aims: readonly Aim[];
}

/** Every kind by itself, and before them those that are aimed at together. */
function groupsOf(aims: readonly Aim[]): Group[] {
  const named = [...aims.map(({ kinds }) => kinds), ...postKinds.map((kind) => [kind])];
  const all = new Map(named.map((kinds) => [kinds.join(), kinds]));
  return [...all].map(([id, kinds]) => ({
    id,
    kinds,
    aims: aims.filter((aim) => aim.kinds.join() === id),
  }));
}
