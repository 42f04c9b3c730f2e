import type { Span } from '../finding';

/** A sentence, and what is left of it once clauses that say something else are blanked; all have the same offsets. */
export interface Clauses {
  /** Lower case, with plain quotation marks and apostrophes. */
  readonly text: string;
  /** Without exceptions, conditions and reasons: what the sentence speaks about. */
  readonly stated: string;
  /** Without relative clauses and quoted words, too: where its modal verb and its negation stand. */
  readonly core: string;
  readonly exceptions: readonly Exception[];
}

/** “except communion wine”: the words behind the one that opens the exception. */
export interface Exception extends Span {
  readonly words: string;
}

const exception =
  /\b(?:except(?:ing)? (?:when|if|that)|unless(?: it is| they are)?)\s+([^,;:.!?()]+)|\b(?:except(?:ing)?(?: for)?|other than|apart from|with the exception of|save for)\s+([^,;:.!?()]+?)(?=\s(?:must|should|shall|may|can|will|ha(?:s|ve) to|needs?|ought|is|are)\b|[,;:.!?()]|$)/g;
const condition =
  /\b(?:(?:even )?(?:if|when(?:ever)?(?! possible)|while|although|though)|until|till|where (?:you|they|we) can|because|since|so that|as long as|before (?:you|we|they|it)|after (?:you|we|they|it|\w+ing)|simply because|in case)\b[^,;.:!?]*/g;
const relative =
  /\b(?:(?:who|which|whose|where)\b|that (?=(?:can(?:not|'t)?|ha(?:s|ve|d)|(?:ha(?:s|ve)|is|are|do|does)n't|is|are|do|does|was|were|will|could|would|break|show|promote)\b))[^,;.:!?]*?(?=\s(?:should|must|shall|may|can|will|have to|has to|needs? to|ought|are|is)\b|[,;.:!?]|$)/g;
const complement =
  /(?<!\b(?:advise|ask|demand|insist|recommend|request|require|suggest)s? )\bthat (?:everyone|everybody|people|you|nobody|somebody)\b[^,;.:!?]*|(?<=\bremember )that\b.*/g;
/** “Write GitHub, never Github”: the second half names a word. */
const contrast =
  /(?<=\b(?:say|write|spell|spelled|call|use|refer to)\b[^,]*|^[^\s,]+(?: [^\s,]+)?), (?:never|not) [^,;:.!?]*/g;
const quoted = /"[^"]*"|(?<=^|\s)'[^']+'(?=$|[\s.,;:!?])/g;

/** Takes a sentence apart. */
export function clausesOf(sentence: string): Clauses {
  const text = lowered(sentence);
  const exceptions = [...text.matchAll(exception)].map(
    ({ index, 0: all, 1: ifSo, 2: words = ifSo ?? '' }) => ({
      start: index,
      end: index + all.trimEnd().length,
      words: words.trim(),
    }),
  );
  const stated = blanked(blanked(text, exception), condition);
  return { text, stated, core: [quoted, contrast, complement, relative].reduce(blanked, stated), exceptions };
}

/** Lower case of the same length, with plain quotation marks. */
function lowered(sentence: string): string {
  return sentence
    .replace(/[A-ZÀ-ÖØ-Þ]/g, (letter) => letter.toLowerCase())
    .replace(/[’‘]/g, "'")
    .replace(/[“”„]/g, '"');
}

function blanked(text: string, clause: RegExp): string {
  return text.replace(clause, (found) => ' '.repeat(found.length));
}
