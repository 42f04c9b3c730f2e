import { existsSync, readFileSync } from 'node:fs';

const sentences = [
  'We are open on Monday from nine to five, and the coffee is on us.',
  'Thank you @user for coming to the choir on Sunday! 🎶 https://t.co/x',
  'Our team has moved to the new office; here is how to find it. #news',
  'Applications for the summer school close on Friday, so write to us soon.',
];

/** The posts to measure with: real ones from the folder, or a few made-up sentences where there is none. */
export function posts(folder: string): { texts: string[]; from: string } {
  const path = `${folder}/company-posts.jsonl`;
  if (!existsSync(path)) return { texts: sentences, from: `made-up sentences (there is no ${path})` };
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return { texts: lines.map((line) => (JSON.parse(line) as { text: string }).text), from: path };
}

/** Different texts of exactly `size` characters, each made of posts one after another. */
export function cut(texts: readonly string[], size: number, count: number): string[] {
  const made: string[] = [];
  let next = 0;
  while (made.length < count) {
    let text = '';
    while (text.length < size) {
      text += `${text === '' ? '' : '\n'}${texts[next % texts.length] ?? ''}`;
      next += 1;
    }
    made.push(text.slice(0, size));
  }
  return made;
}

/** Terms that occur in no post, as an organisation's own list would be: names of projects and customers. */
export function confidentialTerms(count: number): string[] {
  const starts = [
    'Heron',
    'Lumen',
    'Basalt',
    'Orchid',
    'Quarry',
    'Saffron',
    'Tundra',
    'Velvet',
    'Willow',
    'Zephyr',
  ];
  return Array.from(
    { length: count },
    (_, index) => `${starts[index % starts.length]} ${index.toString(36)}ex project`,
  );
}
