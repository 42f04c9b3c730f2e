import { describe, expect, it } from 'vitest';
import { Week } from '../../../components/ledger/week';
import { type PostKind, postKinds } from '../../../rules/past';
import { render, screen } from '../screen';

const none = Object.fromEntries(postKinds.map((kind) => [kind, 0])) as Record<PostKind, number>;

function draw(week: Partial<Record<PostKind, number>>) {
  const numbers = { week: { ...none, ...week } };
  const places = { ledger: '/options.html#ledger', pictures: '/options.html#pictures' };
  return render(<Week numbers={numbers} {...places} />).container;
}

describe('the week of a voice', () => {
  it('says how many posts of which kind were seen here, the most first', () => {
    draw({ promotion: 1, share: 3 });
    expect(screen.getByRole('region', { name: 'Seen here this week: 4 posts' })).toBeVisible();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Share: 3',
      'Promotion: 1',
    ]);
    expect(screen.getByRole('link', { name: 'All that was seen here' })).toHaveAttribute(
      'href',
      '/options.html#ledger',
    );
    expect(screen.getByRole('link', { name: 'How it has gone over time' })).toHaveAttribute(
      'href',
      '/options.html#pictures',
    );
  });

  it('praises a week that was mostly of use to others, and scolds for none', () => {
    draw({ promotion: 1, share: 2, conversation: 2 });
    expect(screen.getByText('A good week: most of it was of use to others.')).toBeVisible();
  });

  it.each([{ promotion: 3, share: 3 }, { share: 4 }])('says no more of %j than it was', (week) => {
    draw(week);
    expect(screen.queryByText(/good week/)).toBeNull();
  });

  it('is silent of a week without posts', () => {
    expect(draw({}).textContent).toBe('');
  });
});
