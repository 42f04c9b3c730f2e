import type { Circle } from '../../lib/circles';
import type { ShownPictures } from '../../lib/ledger-pictures';
import type { SayOf } from '../rules/say-of';
import { useText } from '../ui/text';
import { KindsPicture } from './kinds-picture';
import { MixPicture } from './mix-picture';
import type { SaveFile } from './picture';
import { ReachPicture } from './reach-picture';
import { RulesPicture } from './rules-picture';
import { TimesPictures } from './times-pictures';
import { TonePicture } from './tone-picture';

/** Posts under which nothing much can be said of a voice. */
const few = 10;

/** What a voice has been doing, in pictures, tables and words. */
export function Pictures(props: {
  pictures: ShownPictures;
  /** The identity's name. */
  name: string;
  /** The time zone in which days and hours are meant. */
  zone: string;
  circles: readonly Circle[];
  /** The sentence of a rule, where its code still has it. */
  sayOf: SayOf;
  onSave: SaveFile;
}) {
  const { pictures, name, zone, circles, sayOf, onSave } = props;
  const text = useText();
  const { posts: count } = pictures;
  if (count === 0) return <p className="empty">{text('pictures_none', { name })}</p>;
  const all = { pictures, onSave };
  return (
    <>
      {count < few && <p className="aside">{text('pictures_few', { count })}</p>}
      <KindsPicture {...all} />
      <MixPicture {...all} />
      <TimesPictures {...all} zone={zone} />
      <ReachPicture {...all} circles={circles} />
      <RulesPicture {...all} sayOf={sayOf} />
      <TonePicture {...all} />
    </>
  );
}
