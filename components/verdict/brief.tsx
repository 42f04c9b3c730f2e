import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Act } from '../../lib/acts';
import type { Verdict, Voice } from '../../lib/messages';
import { Emblem } from '../identity/emblem';
import { useText } from '../ui/text';
import { keepInside } from './keep-inside';
import { Sign } from './sign';
import { headline, toneOf } from './words';

/**
 * What a held post has against it, in the few lines for which there is room beside what its author writes: whose voice it is,
 * the first sentence of the code, and the way to the whole card, which then covers what it must by the author's own press.
 */
export function Brief(props: {
  voice: Voice | null;
  verdict: Verdict | null;
  act: Act;
  onMore: () => void;
  onClose: () => void;
}) {
  const { voice, verdict, act, onMore, onClose } = props;
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const titled = useId();
  const said = useId();
  const tone = toneOf(verdict);
  const face = voice?.identity;
  const name = face?.name ?? text('nobody');
  const says = verdict?.state === 'findings' ? (verdict.findings[0]?.say ?? null) : null;

  useEffect(() => box.current?.focus({ preventScroll: true }), []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Tab' && box.current) keepInside(event, box.current);
  }

  return (
    <div
      ref={box}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby={titled}
      aria-describedby={said}
      tabIndex={-1}
      className={`surface brief is-${tone}`}
      style={{ '--identity': face?.colour } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <p className="row nowrap">
        {face && <Emblem face={face} small />}
        <bdi className="name" id={titled}>
          {face?.name ?? text(voice ? 'voice_none' : 'extension_name')}
        </bdi>
      </p>
      <p id={said}>
        <span className="level">
          <Sign tone={tone} /> {headline(tone, act, name, text)}
        </span>{' '}
        {says !== null && <span dir="auto">{says}</span>}
      </p>
      <div className="row">
        <button type="button" className="button main" onClick={onClose}>
          {text('card_keep_editing')}
        </button>
        {verdict && (
          <button type="button" className="button" onClick={onMore}>
            {text('card_what_to_do')}
          </button>
        )}
      </div>
    </div>
  );
}
