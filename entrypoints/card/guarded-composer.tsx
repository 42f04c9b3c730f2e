import { useText } from '../../components/ui/text';
import { Card } from '../../components/verdict/card';
import { Chip } from '../../components/verdict/chip';
import { Docked } from '../../components/verdict/docked';
import { placeCard, placeChip } from '../../components/verdict/place';
import { headline } from '../../components/verdict/words';
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

function Beside({ view, actions }: { view: ComposeView; actions: ComposeActions }) {
  const { anchor, avoid, voice, verdict, others, kept, templates, readsLike, held, open, message } = view;
  const { elsewhere } = actions;
  return (
    <>
      <Docked place={(size, viewport) => placeChip(size, anchor, avoid, viewport)}>
        <Chip
          voice={voice}
          verdict={verdict}
          kept={kept.length}
          templates={templates.length}
          open={open}
          onPress={() => (open ? actions.close() : actions.open())}
        />
      </Docked>
      {open && (
        <Docked place={(size, viewport) => placeCard(size, anchor, avoid, viewport)}>
          <Card
            voice={voice}
            verdict={verdict}
            others={others}
            kept={kept}
            templates={templates}
            readsLike={readsLike}
            held={held}
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
        </Docked>
      )}
    </>
  );
}

function spoken({ verdict, voice, message }: ComposeView, text: Text): string {
  const name = voice?.identity?.name ?? text('nobody');
  return message ?? text('card_spoken', { words: headline(verdict, false, name, text) });
}
