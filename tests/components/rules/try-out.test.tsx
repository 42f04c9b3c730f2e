import { describe, expect, it } from 'vitest';
import { TryOut } from '../../../components/rules/try-out';
import { render, screen } from '../screen';

function draw(past: number | null) {
  const typed = { findings: [], notes: [], past };
  render(
    <TryOut
      name="Grace Ministry"
      typed="Sale today"
      tried={{ state: 'tried', findings: [], typed }}
      onType={() => undefined}
    />,
  );
}

describe('a text against a rule that is being written', () => {
  it('says after how many earlier posts it was tried', () => {
    draw(3);
    expect(screen.getByRole('status')).toHaveTextContent(
      'It does not break the rule.Sale todayTried as the next post of Grace Ministry, after 3 that were seen here.',
    );
  });

  it('says where there is nothing to count yet, and nothing of that for a rule that counts none', () => {
    draw(0);
    expect(screen.getByText(/^No earlier post of Grace Ministry was seen here/)).toBeVisible();
    draw(null);
    expect(screen.getAllByText(/Grace Ministry/)).toHaveLength(1);
  });
});
