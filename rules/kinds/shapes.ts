import type { PostKind } from '../past';
import type { Reason } from './reasons';

/** What a text looks like rather than which words it has. */
export interface Shape {
  readonly kind: PostKind;
  readonly weight: number;
  readonly pattern: RegExp;
  readonly because: Extract<Reason, 'words' | 'price' | 'question'>;
}

const name = String.raw`(?:@\w|(?:the )?(?:Dr|Mrs?|Ms|Mx|Prof|Rev|Fr|Sr)\b|\p{Lu}\p{Ll})[\p{L}\p{N}_]*`;

/** Each looks at one line at a time and takes time in proportion to it. */
export const shapes: readonly Shape[] = [
  {
    kind: 'promotion',
    weight: 2,
    pattern: /(?:[$£€¥]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:€|£|euros?|pounds?|dollars?|usd|eur|gbp|quid)\b)/iu,
    because: 'price',
  },
  {
    kind: 'promotion',
    weight: 2,
    pattern: /\b\d{1,3}\s?(?:%|per ?cent) (?:off|discount|cheaper)\b/iu,
    because: 'price',
  },
  {
    kind: 'promotion',
    weight: 2,
    pattern: /\b\d[\d.,]* (?:a|an|per|each) (?:hour|month|week|person|night|head|session|class)\b/iu,
    because: 'price',
  },
  // “Meet Dana”, “Introducing @ann”, “Welcome, Captain Jo”: a name or a handle behind it.
  {
    kind: 'introduction',
    weight: 4,
    pattern: new RegExp(
      String.raw`(?:^|[.!?:,]\s+|\s)(?:[Mm]eet|[Ii]ntroducing|[Ww]elcom(?:e|ing),?) ${name}`,
      'u',
    ),
    because: 'words',
  },
  // “This week's volunteer: Halima”, “Hello, I'm Britta and I…”
  {
    kind: 'introduction',
    weight: 3,
    pattern:
      /^(?:[Tt]his|[Oo]ur) (?:week|month)(?:['’]s)? [\p{L} ]{3,30}:|\bI(?:['’]| a)m \p{Lu}\p{Ll}+(?:,| and I)/u,
    because: 'words',
  },
  // “Follow @ann”, “Following @ann yet?”, “Talk to @ann”: somebody else is recommended.
  {
    kind: 'introduction',
    weight: 4,
    pattern: /\b(?:follow(?:ing)?|talk to|ask)\b:? @\w+/iu,
    because: 'words',
  },
  {
    kind: 'introduction',
    weight: 3,
    pattern:
      /\b(?:joins|takes patients|takes over from|looks after our)\b[^.!?\n]{0,60}\b(?:today|tomorrow|from|on|this|next)\b/iu,
    because: 'words',
  },
  {
    kind: 'conversation',
    weight: 2,
    pattern: /\?\s*(?:\p{Emoji_Presentation}\s*)*$/u,
    because: 'question',
  },
];
