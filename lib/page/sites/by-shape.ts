import type { Site } from '../../../rules/site-schema';

/**
 * Words that a post control says, in the languages most used on social sites (English, German, French, Spanish, Portuguese,
 * Italian, Dutch, Japanese, Polish), alone or with what is posted. "Send" is none of them: it is a message's word.
 */
const postWords =
  /^(?:post|publish|share|tweet|toot|reply|comment|schedule|submit|posten|veröffentlichen|teilen|antworten|kommentieren|planen|publier|partager|répondre|commenter|programmer|publicar|compartir|responder|comentar|programar|postar|compartilhar|agendar|pubblica|condividi|rispondi|commenta|plaatsen|delen|reageren|投稿|投稿する|ポスト|ポストする|返信|共有|opublikuj|udostępnij|odpowiedz)(?: \p{L}+)?!?$/u;

/** What a link says that posts. One that answers, comments or shares often only shows where to. */
const publishWords =
  /^(?:post|publish|tweet|toot|submit|posten|veröffentlichen|publier|publicar|postar|pubblica|plaatsen|投稿|投稿する|ポストする|opublikuj)!?$/u;

/**
 * Any page: a text field with a button that says it posts. It knows nobody's account, so that the chosen identity speaks.
 * `labelled` is fairly sure; nothing weaker is tried, because a search field that is held is a fault in itself.
 */
export const byShape: Site = {
  id: 'by-shape',
  name: 'a compose box found by its shape',
  hosts: [],
  composers: [
    {
      id: 'labelled',
      kind: 'post',
      roots: [],
      editables: [
        {
          selector:
            ':is([contenteditable="true"], [contenteditable=""], [contenteditable="plaintext-only"]):not([role="searchbox"])',
          seen: 'every rich editor',
        },
        { selector: 'textarea:not([readonly], [disabled])', seen: 'every plain one' },
      ],
      postControls: [
        {
          selector: 'button, [role="button"], input:is([type="submit"], [type="button"], [type="image"])',
          label: postWords.source,
          seen: 'HTML and ARIA; told apart by their label',
        },
        {
          selector: 'a:is(:not([href]), [href=""], [href="#"], [href^="javascript:"])',
          label: publishWords.source,
          seen: 'pages that have links for buttons; told apart by their label',
        },
      ],
      chords: ['Mod+Enter'],
      settle: 0,
      shadow: [],
    },
  ],
  accounts: [],
  audiences: [],
  audienceOtherwise: 'unknown',
  kinds: [],
  contexts: [],
  media: [],
  links: [],
  counted: 'units',
  tryByHand: [],
};
