import { draftOf } from '../../../rules/draft';
import { kindOf, noFacts } from '../../../rules/kinds/kind';
import { type PostKind, postKinds } from '../../../rules/past';
import { intervalOf, qualityOf } from '../quality';
import { companyLabels, type Labelled, labelledKinds } from './rows';

const percent = (share: number) => (100 * share).toFixed(1).padStart(5);

interface Judged {
  readonly truth: PostKind;
  readonly said: PostKind;
}

const judged = (rows: readonly Labelled[]): Judged[] =>
  rows.map(({ label, draft, facts }) => ({ truth: label, said: kindOf(draft, facts).kind }));

/** Rows are what a person said, columns what was heard. */
function confusion(all: readonly Judged[]): string[] {
  const width = 15;
  const head = postKinds.map((kind) => kind.slice(0, width - 1).padStart(width)).join('');
  const rows = postKinds.map((truth) => {
    const counts = postKinds.map(
      (said) => all.filter((each) => each.truth === truth && each.said === said).length,
    );
    const each = qualityOf(all.map(({ truth: is, said }) => ({ truth: is === truth, said: said === truth })));
    const numbers = counts.map((count) => String(count).padStart(width)).join('');
    return `${truth.padEnd(17)}${numbers}    ${percent(each.f1.value)}`;
  });
  return [`${''.padEnd(17)}${head}       F1`, ...rows];
}

function report(name: string, all: readonly Judged[]): void {
  const right = all.filter(({ truth, said }) => truth === said).length;
  const { low, high } = intervalOf(right, all.length);
  console.log(
    `\nkinds, ${name}: ${all.length} posts, ${percent(right / all.length)} [${percent(low)},${percent(high)}] % right`,
  );
  for (const line of confusion(all)) console.log(line);
}

/** A post of a company: `kind` is the source's own Information, Action or Dialogue. */
export interface CompanyPost {
  readonly id?: string | undefined;
  readonly text: string;
  readonly kind?: string | undefined;
}

/** How well the kinds of posts are told: on our own labelled posts, and on posts of companies. */
export function reportKinds(companyPosts: readonly CompanyPost[]): void {
  report('the half tuned on', judged(labelledKinds('tuned')));
  report('hard ones, tuned on, too', judged(labelledKinds('more')));
  report('the unseen half', judged(labelledKinds('unseen')));
  const labels = companyLabels();
  const known = companyPosts.flatMap(({ id = '', text }): Labelled[] => {
    const label = labels.get(id);
    return label === undefined ? [] : [{ label, draft: draftOf(text), facts: noFacts }];
  });
  if (known.length > 0) report('of companies, labelled by us', judged(known));
  for (const kind of new Set(companyPosts.map((post) => post.kind))) {
    if (kind !== undefined)
      reportSource(
        kind,
        companyPosts.filter((post) => post.kind === kind),
      );
  }
}

function reportSource(kind: string, posts: readonly CompanyPost[]): void {
  const said = posts.map(({ text }) => kindOf(draftOf(text)).kind);
  const shares = postKinds.map(
    (each) => [each, said.filter((one) => one === each).length / said.length] as const,
  );
  const told = shares
    .filter(([, share]) => share > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([each, share]) => `${each} ${percent(share).trim()} %`);
  console.log(`\ncompany posts, ${kind} (${posts.length}): ${told.join(', ')}`);
}
