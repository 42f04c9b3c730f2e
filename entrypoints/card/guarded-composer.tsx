import { useEffect, useState } from 'react';
import { useText } from '../../components/ui/text';
import { Brief } from '../../components/verdict/brief';
import { Card } from '../../components/verdict/card';
import { Chip, chipName } from '../../components/verdict/chip';
import { Docked, viewportNow } from '../../components/verdict/docked';
import { formFor, placeBrief, placeCard, placeChip } from '../../components/verdict/place';
import { briefly, headline, toneOf } from '../../components/verdict/words';
import type { ComposeActions, ComposeView } from '../../lib/page/compose/card-port';
import type { Text } from '../../lib/text';

/** Everything that is shown beside one composer. The live region is there from the start, so that it can speak later. */
export function GuardedComposer({
  view,
  actions,
}: {
  view: ComposeView | null;
  actions: ComposeActions | null;
}) {
  const text = useText();
  return (
    <>
      <div role="status" className="unseen">
        {view?.verdict && !view.held ? spoken(view, text) : ''}
      </div>
      {view && actions && <Beside view={view} actions={actions} />}
    </>
  );
}

/** Pixels that a card is wide where the window is. */
const cardWidth = 376;

function Beside({ view, actions }: { view: ComposeView; actions: ComposeActions }) {
  const text = useText();
  const { voice, verdict, isEmpty, held, act, message, open } = view;
  const [whole, setWhole] = useState<'no' | 'yes' | 'asked'>('no');
  const viewport = viewportNow();
  const form = open ? formFor(Math.min(cardWidth, viewport.width - 16), view, viewport) : 'card';
  const fits = form === 'card';

  // A card that was shown whole stays so, whatever becomes of the window: a reason may be half typed.
  useEffect(() => {
    if (!open) setWhole('no');
    else if (fits) setWhole((before) => (before === 'no' ? 'yes' : before));
  }, [open, fits]);

  if (open && form !== 'card' && whole === 'no') {
    return (
      <Docked key={form} place={(size, now) => placeBrief(size, form, view, now)}>
        <Brief
          voice={voice}
          verdict={verdict}
          isEmpty={isEmpty}
          held={held ? act : null}
          message={message}
          isLine={form === 'line'}
          onMore={() => setWhole('asked')}
          onClose={() => actions.close()}
        />
      </Docked>
    );
  }
  return (
    <>
      <Docked yields place={(size, now, { anchor, avoid } = view) => placeChip(size, anchor, avoid, now)}>
        <Chip
          voice={voice}
          says={saysOf(view, text)}
          meanwhile={meanwhileOf(view, text)}
          tone={toneOf(verdict, isEmpty)}
          open={open}
          onPress={() => {
            setWhole(open ? 'no' : 'yes');
            if (open) actions.close();
            else actions.open();
          }}
        />
      </Docked>
      {open && (
        <Docked place={(size, now) => placeCard(size, view, now)}>
          <WholeCard view={view} actions={actions} asked={whole === 'asked'} />
        </Docked>
      )}
    </>
  );
}

function WholeCard(props: { view: ComposeView; actions: ComposeActions; asked: boolean }) {
  const { view, actions, asked } = props;
  const { voice, verdict, isEmpty, others, kept, templates, readsLike, held, act, message } = view;
  const { elsewhere } = actions;
  return (
    <Card
      voice={voice}
      verdict={verdict}
      isEmpty={isEmpty}
      others={others}
      kept={kept}
      templates={templates}
      readsLike={readsLike}
      held={held}
      asked={asked}
      act={act}
      message={message}
      onClose={() => actions.close()}
      onFix={(finding, fix) => actions.fix(finding, fix)}
      onShow={(finding) => actions.goTo(finding)}
      onPost={(reason) => actions.post(reason)}
      onCheckAgain={() => actions.checkAgain()}
      onDismiss={(finding, scope) => elsewhere.dismiss(finding, scope)}
      onCorrect={(finding, kind) => elsewhere.correct(finding, kind)}
      onCopy={(report) => elsewhere.copy(report)}
      onKeep={() => elsewhere.keep()}
      onMove={(face) => elsewhere.moveTo(face)}
      onPut={(one) => elsewhere.putHere(one)}
      onPutTemplate={(one) => elsewhere.putTemplate(one)}
    />
  );
}

/** Where nothing is written, whose voice it is, and what there is to begin with. */
function spoken(view: ComposeView, text: Text): string {
  const { verdict, isEmpty, voice, message } = view;
  const tone = toneOf(verdict, isEmpty);
  if (message !== null) return message;
  if (tone === 'empty') return chipName(voice, saysOf(view, text), text);
  const name = voice?.identity?.name ?? text('nobody');
  return text('card_spoken', { words: headline(tone, null, name, text) });
}

/** What the chip says in place of a verdict once its draft has gone on. */
function meanwhileOf({ verdict, isEmpty, kept, templates }: ComposeView, text: Text): string | null {
  const isVerdict = verdict !== null && !isEmpty && kept.length === 0 && templates.length === 0;
  return isVerdict ? briefly(null, text) : null;
}

/** What the chip says beside whose voice it is; a draft that was put by is waited for, a template is not. */
function saysOf({ verdict, isEmpty, kept, templates }: ComposeView, text: Text): string | null {
  if (kept.length > 0) return text('chip_kept', { count: kept.length });
  if (templates.length > 0) return text('chip_templates', { count: templates.length });
  return toneOf(verdict, isEmpty) === 'empty' ? null : briefly(verdict, text);
}
