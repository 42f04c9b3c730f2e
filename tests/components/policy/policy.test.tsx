import { describe, expect, it } from 'vitest';
import { PolicyNote } from '../../../components/policy/policy-note';
import { PolicyPanel } from '../../../components/policy/policy-panel';
import { readPolicy } from '../../../rules/policy';
import { gracePolicy } from '../../tools/sample-policy';
import { render, screen } from '../screen';

const standing = {
  state: 'present',
  mark: 'a',
  since: Date.UTC(2026, 10, 28, 12),
  problem: null,
  ...readPolicy(gracePolicy),
} as const;
const none = { state: 'none', mark: '', since: 0, problem: null, policy: null, unknown: [] } as const;

describe('what is said of a policy beside a voice', () => {
  it('is whose rules apply and whom to ask, where the voice is the organisation’s', () => {
    render(<PolicyNote standing={standing} organisation="Grace Ministry" />);
    expect(screen.getByText(/an account of/)).toHaveTextContent(
      'This is an account of Grace Ministry, whose rules apply here. If you have questions: Ask Ruth, social@grace.example',
    );
  });

  it('is that they do not apply, where the voice is one’s own', () => {
    render(<PolicyNote standing={standing} organisation={undefined} />);
    expect(screen.getByText(/do not apply here/)).toHaveTextContent('Grace Ministry');
  });

  it('is nothing where there is none', () => {
    const { container } = render(<PolicyNote standing={none} organisation={undefined} />);
    expect(container).toBeEmptyDOMElement();
  });

  it('is what is wrong with one that cannot be read, and that what held before holds on', () => {
    render(<PolicyNote standing={{ ...standing, problem: 'sites: is not JSON' }} organisation={undefined} />);
    expect(screen.getByRole('alert')).toHaveTextContent(/What held before holds on.*sites: is not JSON/);
  });

  it('is what is wrong with the first one, and that nothing of it holds', () => {
    const unread = { ...none, state: 'unread', problem: 'organisation: is missing' } as const;
    render(<PolicyNote standing={unread} organisation={undefined} />);
    expect(screen.getByRole('alert')).toHaveTextContent(/nothing of it holds.*organisation: is missing/);
  });
});

describe('the panel about a policy', () => {
  it('says who has set things, since when, whom to ask, for which accounts, and what is not known', () => {
    render(<PolicyPanel standing={{ ...standing, unknown: ['colour'] }} />);
    const panel = screen.getByRole('region', { name: 'Set by your organisation' });
    expect(panel).toHaveTextContent(/Grace Ministry has set things in Demarc .* since November 28, 2026/);
    expect(panel).toHaveTextContent('Ask Ruth');
    expect(panel).toHaveTextContent('@graceministry on x.com');
    expect(panel).toHaveTextContent('does not know: colour');
  });

  it('is not there where nobody has set anything', () => {
    const { container } = render(<PolicyPanel standing={none} />);
    expect(container).toBeEmptyDOMElement();
  });
});
