import {
  page_attach_again,
  page_kept,
  page_moved_filled,
  page_moved_kept,
  page_moved_opened,
  page_not_put,
  page_put_copied,
} from '../../../public/_locales/en/messages.json';
import type { Finding } from '../../../rules/finding';
import type { PostKind } from '../../../rules/past';
import type { KeptTitle } from '../../kept';
import type { Face, Moved, Reply, Request } from '../../messages';
import type { TemplateTitle } from '../../templates';
import { ask } from '../door';
import { addressHere } from '../host';
import type { Composer } from '../sites/composer';
import { words } from '../words';
import type { DismissalScope, ElsewhereActions } from './card-port';
import { editorsIn, readDraft } from './draft';

/** What it needs of the controller of its composer. */
interface ElsewhereEvents {
  /** Whose voice the composer has, as far as that is known. */
  voice(): Face | null;
  /** Words for the author. */
  says(message: string): void;
  /** What there is to offer in an empty composer may be other than before. */
  offers(): void;
  /** The text of the composer was changed. */
  wrote(): void;
}

/** A draft on its way to another place or another day, and a finding that its author takes back. */
export class Elsewhere implements ElsewhereActions {
  /** What was put by for this voice, as it was last asked for. */
  kept: readonly KeptTitle[] = [];
  /** The templates of this voice, likewise. */
  templates: readonly TemplateTitle[] = [];

  constructor(
    private readonly composer: Composer,
    private readonly events: ElsewhereEvents,
  ) {}

  /** Asks what was put by for this voice and which templates it has. It is only an offer: where it cannot be asked, nothing is said. */
  offer(): void {
    const identity = this.events.voice();
    if (!identity) return;
    void ask('kept-for', { identity: identity.id }).then((reply) => {
      const offered = this.count;
      this.kept = reply.ok ? reply.value.kept : [];
      this.templates = reply.ok ? reply.value.templates : [];
      if (offered + this.count > 0) this.events.offers();
    });
  }

  private get count(): number {
    return this.kept.length + this.templates.length;
  }

  dismiss(finding: Finding, scope: DismissalScope): void {
    this.tells(ask('dismiss', { draft: readDraft(this.composer), finding: refOf(finding), scope }));
  }

  correct(finding: Finding, kind: PostKind): void {
    this.tells(ask('correct-draft', { draft: readDraft(this.composer), finding: refOf(finding), kind }));
  }

  copy(report: string): Promise<boolean> {
    return copied(report);
  }

  keep(): void {
    const draft = readDraft(this.composer);
    const identity = this.events.voice()?.id ?? null;
    void ask('keep-draft', { draft, address: addressHere(), identity }).then((reply) => {
      const said = () => withMedia(words({ page_kept }), draft.media.length);
      this.events.says(reply.ok ? said() : reply.error);
    });
  }

  moveTo({ id }: Face): void {
    const draft = readDraft(this.composer);
    void ask('move-draft', { draft, address: addressHere(), identity: id }).then((reply) => {
      this.events.says(reply.ok ? saidOf(reply.value) : reply.error);
    });
  }

  putHere({ id }: KeptTitle): void {
    void ask('take-kept', { id }).then(async (reply) => {
      if (!reply.ok) this.events.says(reply.error);
      else await this.put(reply.value.parts.join('\n\n'));
    });
  }

  putTemplate({ id }: TemplateTitle): void {
    const identity = this.events.voice();
    if (!identity) return;
    void ask('take-template', { identity: identity.id, id }).then(async (reply) => {
      if (!reply.ok) this.events.says(reply.error);
      else await this.put(reply.value.text);
    });
  }

  /** What follows comes as news of a changed code, to every page at once. */
  private tells(asked: Promise<Reply<'dismiss' | 'correct-draft'>>): void {
    void asked.then((reply) => {
      if (!reply.ok) this.events.says(reply.error);
    });
  }

  private async put(text: string): Promise<void> {
    const [editor] = editorsIn(this.composer);
    const written = editor?.read().text ?? '';
    if (!editor || written.trim() !== '') return;
    const outcome = await editor.replace({ start: 0, end: written.length }, text);
    this.events.wrote();
    if (outcome === 'refused') {
      this.events.says(words((await copied(text)) ? { page_put_copied } : { page_not_put }));
    }
  }
}

/** Where a finding stands in its draft. */
function refOf({ pack, rule, part, start, end }: Finding): Request<'dismiss'>['finding'] {
  return { pack, rule, part, start, end };
}

const ways = {
  filled: { page_moved_filled },
  opened: { page_moved_opened },
  kept: { page_moved_kept },
};

function saidOf({ way, identity, account, media }: Moved): string {
  const handle = account ? `@${account.handle}` : '';
  const values = { name: identity.name, account: handle, host: account?.host ?? '' };
  return withMedia(words(ways[way], values), media);
}

function withMedia(said: string, media: number): string {
  return media > 0 ? `${said} ${words({ page_attach_again })}` : said;
}

function copied(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
