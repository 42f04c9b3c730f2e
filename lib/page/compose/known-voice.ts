import type { Draft } from '../../../rules/draft';
import type { Voice } from '../../messages';

/** The part of a draft that decides whose voice it has. */
type Poster = Pick<Draft, 'account' | 'rivals'>;

/**
 * Whose voice a composer was last answered to have. The accounts on the page decide that, and no word of the text: while another
 * text is checked it is known all the same, and what is shown of it need not go and come again.
 */
export class KnownVoice {
  private last: { readonly poster: string; readonly voice: Voice } | null = null;

  /** This is the voice of a draft of these accounts; null where that could not be told. */
  note(poster: Poster, voice: Voice | null): void {
    this.last = voice && { poster: told(poster), voice };
  }

  /** The voice of a draft of these accounts; null where it was last of others. */
  of(poster: Poster): Voice | null {
    return this.last?.poster === told(poster) ? this.last.voice : null;
  }

  /** The identities, their accounts or the choice may be others by now. */
  forget(): void {
    this.last = null;
  }
}

function told({ account, rivals }: Poster): string {
  return JSON.stringify([account, rivals]);
}
