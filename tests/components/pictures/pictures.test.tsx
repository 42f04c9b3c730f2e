import { describe, expect, it, vi } from 'vitest';
import { Pictures } from '../../../components/pictures/pictures';
import type { Circle } from '../../../lib/circles';
import type { ShownPictures } from '../../../lib/ledger-pictures';
import type { Aim } from '../../../rules/ledger/aims';
import { digestOf } from '../../../rules/ledger/digest';
import { type Pictured, picturesOf } from '../../../rules/ledger/pictures';
import { plainPost } from '../../tools/sample-post';
import { render, saying, screen, userEvent, within } from '../screen';

const key = 'a secret';
/** A Saturday. */
const now = Date.parse('2026-03-14T12:00:00Z');
const hour = 3_600_000;
const peers: Circle = { id: 'peers', name: 'Peers', members: ['ann'], aim: 50 };
const guests = { pack: 'ministry', rule: 'say-guests' };
const ceiling: Aim = { kinds: ['promotion'], bound: 'most', share: 0.2 };
const floor: Aim = { kinds: ['personal', 'conversation'], bound: 'least', share: 0.3 };

function post(more: Partial<Pictured> = {}): Pictured {
  return {
    ...plainPost,
    time: now - hour,
    rules: [],
    decision: 'clear',
    ...more,
  };
}

const many = (count: number, more: Partial<Pictured> = {}) => Array.from({ length: count }, () => post(more));

function draw(posts: readonly Pictured[], more: { aims?: Aim[]; circles?: Circle[] } = {}) {
  const { aims = [], circles = [] } = more;
  const reports = [{ ...guests, time: now }];
  const seen = { posts, reports, circles, key };
  const pictures: ShownPictures = { ...picturesOf(seen, 4, { time: now, timeZone: 'UTC' }), aims };
  const saved = vi.fn<(file: Blob, name: string, ending: string) => void>();
  const sayOf = (_: string, rule: string) => (rule === 'say-guests' ? '=We say guests.' : null);
  const { container } = render(
    <Pictures pictures={pictures} name="Grace Ministry" zone="UTC" onSave={saved} {...{ circles, sayOf }} />,
  );
  return { container, saved };
}

const picture = (name: string) => within(screen.getByRole('region', { name }));

/** The table of a picture, row by row, opened by its author. */
async function tableOf(name: string): Promise<string[][]> {
  await userEvent.click(picture(name).getByText('As a table'));
  const rows = picture(name)
    .getByRole('table', { name: `${name}, as a table` })
    .querySelectorAll('tr');
  return [...rows].map((row) => [...row.children].map(({ textContent }) => textContent ?? ''));
}

describe('the pictures of a voice', () => {
  it('say in words that nothing was seen, and draw nothing', () => {
    const { container } = draw([]);
    expect(screen.getByText('No post of Grace Ministry was seen here in this time.')).toBeVisible();
    expect(container.querySelector('svg')).toBeNull();
  });

  it('warn that a few posts say little, and no longer where there are more', () => {
    draw(many(9));
    expect(screen.getByText(/^Only 9 posts were seen here .* too few/)).toBeVisible();
    draw(many(10));
    expect(screen.queryByText(/^Only 10 posts/)).toBeNull();
  });

  it('each have a heading, a sentence, a named chart that the keyboard reaches, a table and two files', () => {
    draw(many(12, { to: [digestOf(key, 'ann')], rules: [guests] }));
    const regions = screen.getAllByRole('region').filter((one) => one.matches('.picture'));
    expect(regions).toHaveLength(7);
    for (const region of regions) {
      const name = within(region).getByRole('heading', { level: 2 }).textContent ?? '';
      expect(region.querySelector('h2 + p')?.textContent, name).toMatch(/\w/);
      const chart = within(region).getByRole('application', { name });
      expect(chart).toHaveAttribute('tabindex', '0');
      within(region).getByText('As a table');
      within(region).getByRole('button', { name: `Save as picture: ${name}` });
      within(region).getByRole('button', { name: `Save as CSV: ${name}` });
    }
  });

  it('show how many of which kind went out in each week', async () => {
    draw([...many(3), post({ kind: 'promotion', time: now - 8 * 24 * hour })]);
    const { getByText } = picture('Kinds of posts, week by week');
    expect(getByText('4 posts were seen here. The most frequent kind: Share, 3 of them.')).toBeVisible();
    expect(await tableOf('Kinds of posts, week by week')).toEqual([
      ['Week from', 'Share', 'Promotion', 'Posts'],
      ['2026-02-16', '0', '0', '0'],
      ['2026-02-23', '0', '0', '0'],
      ['2026-03-02', '0', '1', '1'],
      ['2026-03-09', '3', '0', '3'],
    ]);
  });

  it('tell kinds apart by their patterns, with what each pattern means in words', () => {
    draw([...many(3), ...many(2, { kind: 'promotion' })]);
    const region = screen.getByRole('region', { name: 'Kinds of posts, week by week' });
    const legend = within(region).getAllByRole('listitem');
    expect(legend.map(({ textContent }) => textContent)).toEqual(['Share', 'Promotion']);
    const tiles = legend.map((one) => one.querySelector('pattern')?.querySelectorAll('path').length);
    expect(new Set(tiles).size).toBe(2);
    const bars = [...region.querySelectorAll('.recharts-bar-rectangle path')];
    expect(new Set(bars.map((bar) => bar.getAttribute('fill'))).size).toBe(2);
  });

  it('compare the mix with the aims of the rules in force, and say which are kept', async () => {
    draw([...many(6), ...many(3, { kind: 'promotion' }), post({ kind: 'personal' })], {
      aims: [ceiling, floor],
    });
    expect(saying('Promotion: 3 of 10 (30%), above the aim of at most 20%.')).toBeVisible();
    expect(saying('Personal and Conversation: 1 of 10 (10%), below the aim of at least 30%.')).toBeVisible();
    expect((await tableOf('The mix against the aim')).slice(0, 3)).toEqual([
      ['Kind', 'Posts', 'Share', 'Aim'],
      ['Promotion', '3', '30%', 'at most 20%'],
      ['Personal and Conversation', '1', '10%', 'at least 30%'],
    ]);
  });

  it('draw no aim where no rule asks for a mix', () => {
    draw(many(10));
    expect(picture('The mix').getByText(/^No rule in force asks for a mix/)).toBeVisible();
    expect(screen.queryByText(/aim of at/)).toBeNull();
  });

  it('say on which days and at which hours it posts, and whose hours those are', async () => {
    draw([...many(10), post({ time: now - 24 * hour })]);
    expect(picture('On which days').getByText('Most on Saturday: 10 of 11.')).toBeVisible();
    expect(picture('At which hours').getByText(/^Most between 11.AM and 12.PM: 10 of 11\.$/)).toBeVisible();
    expect(picture('At which hours').getByText('Time zone: UTC.')).toBeVisible();
    const hours = await tableOf('At which hours');
    expect(hours).toHaveLength(25);
    expect(hours[13]).toEqual([expect.stringMatching(/^12.PM$/), '0', '0', '0', '0', '1', '0', '0', '1']);
  });

  it('say whom it answers, by circle, and what was aimed at', () => {
    const [ann, bob] = ['ann', 'bob'].map((name) => [digestOf(key, name)]);
    draw([post({ to: ann ?? [] }), post({ to: ann ?? [] }), ...many(3, { to: bob ?? [] })], {
      circles: [peers],
    });
    const { getByText } = picture('Who it talks to');
    expect(getByText('5 answers. Different people answered: 2.')).toBeVisible();
    expect(getByText('Peers: 2 of 5 (40%), aim 50%.')).toBeVisible();
  });

  it('say which rule spoke most and what came of it, also of one that its code has no longer', async () => {
    draw([
      ...many(2, { rules: [guests], decision: 'fixed' }),
      post({ rules: [guests, { pack: 'old', rule: 'gone' }], decision: 'overridden' }),
      ...many(9),
    ]);
    const title = 'Which rules speak, and how often they were right';
    const says =
      /^“=We say guests.” spoke most: about 3 posts. Put right first: 2; posted against the code: 1; reported as wrong: 1.$/;
    expect(picture(title).getByText(says)).toBeVisible();
    const [, ...rows] = await tableOf(title);
    expect(rows).toEqual([
      ['=We say guests.', 'ministry', '3', '2', '1', '0', '1'],
      ['Rule gone of old', 'old', '1', '0', '1', '0', '0'],
    ]);
  });

  it('count positive and negative posts of each week', () => {
    draw([...many(4, { tone: 'positive' }), ...many(6), ...many(2, { tone: 'negative' })]);
    const { getByText } = picture('Tone');
    expect(getByText(/^Of 12, 4 were positive in tone and 2 negative\./)).toBeVisible();
  });

  it('give a table as a CSV file in which nothing is a formula', async () => {
    const { saved } = draw(many(10, { rules: [guests] }));
    const { getByRole } = picture('Which rules speak, and how often they were right');
    await userEvent.click(getByRole('button', { name: /^Save as CSV/ }));
    const [file, name, ending] = saved.mock.calls[0] ?? [];
    expect([name, ending, file?.type]).toEqual(['rules', 'csv', 'text/csv']);
    expect(await file?.text()).toBe(
      '\uFEFFRule,Pack,Spoke,Put right first,Posted against the code,Neither,Reported as wrong\r\n' +
        `"'=We say guests.",ministry,10,0,0,10,1\r\n`,
    );
  });
});
