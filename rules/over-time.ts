import { readDuration } from './duration';
import { type Expression, partsOf } from './expression';
import { type Need, needOf, windowOf } from './signals/window';

/** What rules ask of earlier posts: how far back, how many, and which topics those have to be looked through for. */
export interface PastNeeded extends Need {
  readonly topics: readonly string[];
  /** Whether they ask what the draft itself is for. */
  readonly kind: boolean;
}

const nothing: PastNeeded = { span: 0, posts: 0, topics: [], kind: false };

/** By signal: what its options ask of earlier posts, or null where they ask for none. */
const asked: {
  readonly [K in keyof Expression]?: (options: NonNullable<Expression[K]>) => PastNeeded | null;
} = {
  often: ({ within, gap, 'in-a-row': row, topic, kind }) => {
    const back = within ?? gap;
    return {
      span: back === undefined ? 0 : needOf({ within: readDuration(back), last: null }).span,
      posts: row ?? 0,
      topics: topic === undefined ? [] : [topic],
      kind: kind !== undefined,
    };
  },
  repeat: ({ within }) => ({ ...nothing, ...needOf({ within: readDuration(within), last: null }) }),
  mix: (options) => ({ ...nothing, ...needOf(windowOf(options)), kind: true }),
  tone: (options) =>
    options === 'negative' || options.over === undefined
      ? null
      : { ...nothing, ...needOf(windowOf(options)) },
  'answer-within': (options) => ({ ...nothing, kind: typeof options === 'string' }),
};

/** The signals of an expression, and of what it is narrowed by, that look at earlier posts or at how long something waited. */
export function signalsOverTime(expression: Expression): string[] {
  return partsOver(expression).map(({ signal }) => signal);
}

/** What the expressions ask of earlier posts; null where none of them asks anything. */
export function pastNeededBy(expressions: readonly Expression[]): PastNeeded | null {
  const all = expressions.flatMap((expression) => partsOver(expression).map(({ need }) => need));
  if (all.length === 0) return null;
  return {
    span: Math.max(...all.map(({ span }) => span)),
    posts: Math.max(...all.map(({ posts }) => posts)),
    topics: [...new Set(all.flatMap(({ topics }) => topics))],
    kind: all.some(({ kind }) => kind),
  };
}

function partsOver(expression: Expression): { signal: string; need: PastNeeded }[] {
  const own = [...partsOf(expression)].flatMap((part) =>
    Object.entries(asked).flatMap(([signal, ask]) => {
      const options: unknown = Reflect.get(part, signal);
      const need = options === undefined ? null : (ask as (options: unknown) => PastNeeded | null)(options);
      return need === null ? [] : [{ signal, need }];
    }),
  );
  const narrowing = [...partsOf(expression)].flatMap((part) =>
    [part.when ?? [], narrowedBy(part.unless)].flat(),
  );
  return [...own, ...narrowing.flatMap(partsOver)];
}

function narrowedBy(unless: Expression['unless']): Expression[] {
  if (unless === undefined || Array.isArray(unless)) return [];
  const inner = 'anywhere' in unless ? unless.anywhere : 'nearby' in unless ? unless.of : unless;
  return Array.isArray(inner) ? [] : [inner as Expression];
}
