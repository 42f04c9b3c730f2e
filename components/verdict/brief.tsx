import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Act } from '../../lib/acts';
import type { Verdict, Voice } from '../../lib/messages';
import { Emblem } from '../identity/emblem';
import { useText } from '../ui/text';
import { keepInside } from './keep-inside';
import { Sign } from './sign';
import { briefly, headline, notYet, toneOf } from './words';

/**
 * What there is to say of a draft, in the few lines for which there is room beside what its author writes: whose voice it is,
 * the first sentence of the code, and the way to the whole card, which then covers what it must by the author's own press.
 * Where there is room for one line alone, that says that there is something. It takes the focus where a press is held.
 */
export function Brief(props: {
  voice: Voice | null;
  verdict: Verdict | null;
  isEmpty: boolean;
  /** What a press that is held would have done; null where none is. */
  held: Act | null;
  message: string | null;
  isLine: boolean;
  onMore: () => void;
  onClose: () => void;
}) {
  const { voice, verdict, isEmpty, held, message, isLine, onMore, onClose } = props;
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const titled = useId();
  const said = useId();
  const tone = toneOf(verdict, isEmpty);
  const face = voice?.identity;
  const name = face?.name ?? text('nobody');
  const isHeld = held !== null;
  const first = verdict?.state === 'findings' ? (verdict.findings[0]?.say ?? null) : null;
  const says = message ?? first;
  const close = text(isHeld ? 'card_keep_editing' : 'card_close');
  const short = held !== null && verdict ? text(notYet[held]) : briefly(verdict, text);

  useEffect(() => {
    if (isHeld) box.current?.focus({ preventScroll: true });
  }, [isHeld]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Tab' && isHeld && box.current) keepInside(event, box.current);
  }

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role, dialog or alertdialog, has them; the linter reads no condition.
    // biome-ignore lint/a11y/noStaticElementInteractions: as above.
    <div
      ref={box}
      role={isHeld ? 'alertdialog' : 'dialog'}
      aria-modal={isHeld}
      aria-labelledby={titled}
      aria-describedby={said}
      tabIndex={-1}
      className={`surface brief is-${tone}${isLine ? ' is-line' : ''}`}
      style={{ '--identity': face?.colour } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      {/* No stop for Tab, as which Firefox takes what scrolls. */}
      <div className="told" tabIndex={-1}>
        <p className="row nowrap">
          {face && !isLine && <Emblem face={face} small />}
          <bdi className="name" id={titled}>
            {face?.name ?? text(voice ? 'voice_none' : 'extension_name')}
          </bdi>
        </p>
        {isLine && (
          <p className="level" aria-hidden="true">
            <Sign tone={tone} /> {short}
          </p>
        )}
        <p id={said} className={isLine ? 'unseen' : undefined}>
          <span className="level">
            <Sign tone={tone} /> {headline(tone, held, name, text)}
          </span>{' '}
          {says !== null && <span dir="auto">{says}</span>}
        </p>
      </div>
      <div className="row">
        {isLine ? (
          <button type="button" className="button icon" aria-label={close} onClick={onClose}>
            ×
          </button>
        ) : (
          <button type="button" className="button main" onClick={onClose}>
            {close}
          </button>
        )}
        {verdict && (
          <button type="button" className="button" onClick={onMore}>
            {text('card_what_to_do')}
          </button>
        )}
      </div>
    </div>
  );
}
