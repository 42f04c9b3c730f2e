import { describe, expect, it } from 'vitest';
import { Notices } from '../../../components/verdict/notices';
import { render, saying, screen } from '../screen';

const record = '/options.html#audit';

describe('what somebody who posts has to know beside the verdict', () => {
  it('is nothing where nothing is recorded and all rules are current', () => {
    const { container } = render(<Notices notices={{ recordedFor: null, stale: [] }} record={record} />);
    expect(container).toBeEmptyDOMElement();
  });

  it('is that it is recorded, for whom, and where to read all of it', () => {
    render(<Notices notices={{ recordedFor: 'Grace Church', stale: [] }} record={record} />);
    expect(saying(/^What is decided here is recorded for Grace Church\./)).toBeVisible();
    expect(screen.getByRole('link', { name: 'See what is recorded' })).toHaveAttribute('href', record);
  });

  it('is which rules may be old, since when and why', () => {
    const stale = [{ name: 'Tea house', since: Date.UTC(2026, 2, 2, 10), why: 'rules.example is away.' }];
    render(<Notices notices={{ recordedFor: null, stale }} record={record} />);
    expect(
      screen.getByText(/^Tea house: newer rules may be missing since Mar 2, 2026.*rules.example is away\.$/),
    ).toBeVisible();
  });
});
