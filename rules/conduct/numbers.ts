const words: Readonly<Record<string, number>> = {
  zero: 0,
  'a single': 1,
  one: 1,
  once: 1,
  two: 2,
  twice: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};

/** The source of an expression for a number, in digits or as a word. */
export const number = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6}|${Object.keys(words).join('|')})`;

/** What a number says that `number` matched. */
export function amountOf(text: string): number {
  return words[text] ?? Number(text.replaceAll(',', ''));
}

/** The source of an expression for a time of day: `9`, `9.30 pm`, `08:00`, `noon`. */
export const clock = `(?:(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:.]\\d{2})?(?:\\s?(?:[ap]\\.m\\.|[ap]m\\b|o'clock|h\\b))?|noon|midday|midnight)`;

/** A time of day as minutes since midnight, and whether morning or afternoon was said. */
export function minutesOf(text: string): { minutes: number; sure: boolean } | null {
  if (/noon|midday/.test(text)) return { minutes: 720, sure: true };
  if (text === 'midnight') return { minutes: 0, sure: true };
  const found = /^(\d{1,2}|[a-z]+)(?:[:.](\d{2}))?\s?(a|p)?/.exec(text);
  const hour = amountOf(found?.[1] ?? '');
  const minute = Number(found?.[2] ?? 0);
  if (!(hour <= 24 && minute < 60)) return null;
  const half = found?.[3];
  const full = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour % 24;
  return { minutes: full * 60 + minute, sure: half !== undefined || found?.[2] !== undefined || hour > 12 };
}

/** Minutes since midnight as a rule writes them. */
export function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}
