import type { DraftKind } from '../../../rules/draft';
import type { Act } from '../../acts';
import { type Composer, postControlsIn } from '../sites/composer';
import { labelOf } from '../sites/label';

/** Characters in which a button says what it does; what is longer is no name of one. */
const labelCap = 80;

/** Words by which buttons say what they do, in the languages of Demarc; what comes first counts. */
const said: readonly (readonly [Act, RegExp])[] = [
  ['schedule', /schedule|queue|program|planen|planifier/i],
  ['save', /\b(save|update|apply)\b|guardar|actualizar|speichern|aktualisieren|enregistrer|mettre à jour/i],
  ['reply', /repl(y|ies)|respond|antwort|répon/i],
  ['comment', /comment|coment|kommentier/i],
  ['send', /\bsend|enviar|senden|envoyer/i],
  ['post', /post|publi|share|teilen|compartir|partager|veröffentlich/i],
];

const byKind: Readonly<Record<DraftKind, Act>> = {
  post: 'post',
  reply: 'reply',
  quote: 'post',
  comment: 'comment',
  message: 'send',
  article: 'post',
  bio: 'save',
};

/**
 * What its author does with a draft of this kind by the composer's button: as the button itself calls it, the one that was
 * pressed where several could be, and otherwise what one does with such a draft.
 */
export function actOf(composer: Composer, kind: DraftKind, pressed: HTMLElement | null): Act {
  const [control] = pressed?.isConnected ? [pressed] : postControlsIn(composer);
  const name = control ? labelOf(control) : '';
  const label = name.length > labelCap ? '' : name;
  return said.find(([, words]) => words.test(label))?.[0] ?? byKind[kind];
}
