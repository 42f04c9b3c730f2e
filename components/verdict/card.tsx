import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Act } from '../../lib/acts';
import type { KeptTitle } from '../../lib/kept';
import type { Face, Other, Verdict, Voice } from '../../lib/messages';
import type { TemplateTitle } from '../../lib/templates';
import type { Finding, Fix } from '../../rules/finding';
import type { PostKind } from '../../rules/past';
import { VoiceLine, VoiceNote } from '../identity/voice-line';
import { useRowFocus } from '../ui/row-focus';
import { Said, useText } from '../ui/text';
import { FindingItem } from './finding-item';
import { keepInside } from './keep-inside';
import { Kept } from './kept';
import { Others } from './others';
import { Sign } from './sign';
import { Templates } from './templates';
import { WayOut } from './way-out';
import { headline, keyOf, toneOf } from './words';

interface CardProps {
  voice: Voice | null;
  verdict: Verdict | null;
  isEmpty: boolean;
  others: readonly Other[];
  kept: readonly KeptTitle[];
  templates: readonly TemplateTitle[];
  readsLike: Face | null;
  held: boolean;
  /** It was asked for, in place of something that had the focus. */
  asked: boolean;
  act: Act;
  message: string | null;
  onClose: () => void;
  onFix: (finding: Finding, fix: Fix) => void;
  onShow: (finding: Finding) => void;
  onPost: (reason: string) => void;
  onCheckAgain: () => void;
  onDismiss: (finding: Finding, scope: 'draft' | 'phrase') => void;
  onCorrect: (finding: Finding, kind: PostKind) => void;
  onCopy: (report: string) => Promise<boolean>;
  onKeep: () => void;
  onMove: (face: Face) => void;
  onPut: (kept: KeptTitle) => void;
  onPutTemplate: (template: TemplateTitle) => void;
}

/**
 * Whose voice this is, what was found and what can be done. It takes the focus only when the gate holds a post, because then
 * the author is no longer typing, or when it was asked for; Tab stays inside one that is held until it is closed.
 */
export function Card(props: CardProps) {
  const { voice, verdict, isEmpty, others, kept, templates, readsLike, held, asked, act, message } = props;
  const { onClose, onFix, onShow, onPost, onCheckAgain, onDismiss, onCopy } = props;
  const card = useRef<HTMLDivElement>(null);
  const headlined = useRef<HTMLParagraphElement>(null);
  const titled = useId();
  const said = useId();
  const text = useText();
  const name = voice?.identity?.name ?? text('nobody');
  const tone = toneOf(verdict, isEmpty);
  const findings = verdict?.state === 'findings' ? verdict.findings : [];
  const { list, leaves } = useRowFocus(verdict && findings.map(keyOf));

  // Where it reads like another's, to take it there comes before what is wrong with it here.
  const elsewhere = verdict?.state === 'findings' && others.length > 0 && (
    <Others others={others} onMove={props.onMove} />
  );

  useEffect(() => {
    if (held || asked) card.current?.focus({ preventScroll: true });
    // Where all of it scrolls, what was read in brief already would take all the room that there is.
    if (asked && card.current) card.current.scrollTop = endOf(headlined.current);
  }, [held, asked]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Tab' && held && card.current) keepInside(event, card.current);
  }

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role, dialog or alertdialog, has them; the linter reads no condition.
    // biome-ignore lint/a11y/noStaticElementInteractions: as above.
    <div
      ref={card}
      role={held ? 'alertdialog' : 'dialog'}
      aria-modal={held}
      aria-labelledby={titled}
      aria-describedby={said}
      tabIndex={-1}
      className={`surface card is-${tone}`}
      style={{ '--identity': voice?.identity?.colour } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <div className="top">
        {voice ? (
          <VoiceLine voice={voice} id={titled} />
        ) : (
          <div className="voice" id={titled}>
            {text('extension_name')}
          </div>
        )}
        <button type="button" className="button icon" aria-label={text('card_close')} onClick={onClose}>
          ×
        </button>
      </div>
      {/* No stop for Tab, as which Firefox takes what scrolls: all that is to be pressed in it is one. */}
      <div className="middle" tabIndex={-1}>
        {voice && <VoiceNote voice={voice} />}
        <p className="headline" id={said} ref={headlined}>
          <Sign tone={tone} />
          <span>{headline(tone, held ? act : null, name, text)}</span>
        </p>
        {message && <p className="aside">{message}</p>}
        {readsLike && (
          <p>
            <Said
              id="card_reads_like"
              values={{ other: <bdi>{readsLike.name}</bdi>, name: <bdi>{name}</bdi> }}
            />
          </p>
        )}
        {readsLike && elsewhere}
        {verdict?.state === 'not-checked' && (
          <div className="stack">
            <p>{verdict.reason}</p>
            <div className="row">
              <button type="button" className="button" onClick={onCheckAgain}>
                {text('card_check_again')}
              </button>
            </div>
          </div>
        )}
        {verdict?.state === 'findings' && (
          <ul className="findings" ref={list}>
            {findings.map((finding) => (
              <FindingItem
                key={keyOf(finding)}
                finding={finding}
                onFix={(fix) => onFix(finding, fix)}
                onShow={() => onShow(finding)}
                wrong={{
                  onDismiss: (scope) => {
                    leaves(keyOf(finding));
                    onDismiss(finding, scope);
                  },
                  onCopy,
                }}
                onCorrect={(kind) => {
                  leaves(keyOf(finding));
                  props.onCorrect(finding, kind);
                }}
              />
            ))}
          </ul>
        )}
        {!readsLike && elsewhere}
        {kept.length > 0 && <Kept kept={kept} onPut={props.onPut} />}
        {templates.length > 0 && <Templates templates={templates} onPut={props.onPutTemplate} />}
      </div>
      {held && verdict && verdict.state !== 'clear' && (
        <WayOut
          verdict={verdict}
          act={act}
          name={name}
          onPost={onPost}
          onKeep={props.onKeep}
          onClose={onClose}
        />
      )}
    </div>
  );
}

/** Pixels from the top of what scrolls to the foot of this. */
function endOf(element: HTMLElement | null): number {
  return element ? element.offsetTop + element.offsetHeight : 0;
}
