import { z } from 'zod';
import de from 'zod/v4/locales/de.js';
import en from 'zod/v4/locales/en.js';
import es from 'zod/v4/locales/es.js';
import fr from 'zod/v4/locales/fr.js';
import { readProblem } from '../../rules/words/problems';
import type { Text } from '../text';

/** What the schemas' library says in each of our languages; it has them all, and a bundle keeps these. */
const languages = { de, en, es, fr };

/** Has every schema say in this language what is wrong, from now on. */
export function schemasSpeak(locale: string): void {
  const [language = ''] = locale.split('-');
  z.config((Object.hasOwn(languages, language) ? languages[language as keyof typeof languages] : en)());
}

/**
 * A problem of a pack in the person's language: `rule no-alcohol: dont.topicc: is not known here`. Where it lies stays as it is
 * written in the pack; what the schemas' library said of it is in that language already.
 */
export function problemInWords(problem: string, text: Text): string {
  const [, rule, ofRule] = /^rule (\S+): (.+)$/s.exec(problem) ?? [];
  const rest = ofRule ?? problem;
  const [, path, atPath] = /^([\w.-]+): (.+)$/s.exec(rest) ?? [];
  const said = atPath ?? rest;
  const known = readProblem(said);
  const words = known ? text(known.id, known.values) : said;
  const placed = path === undefined ? words : `${path}: ${words}`;
  return rule === undefined ? placed : text('problem_in_rule', { rule, problem: placed });
}
