import { beforeEach, describe, expect, it } from 'vitest';
import { type Dismissal, dismissals } from '../../../lib/background/storage';
import { saying, screen, userEvent, waitFor, within } from '../../components/screen';
import { newBackground, open, stored } from './open';

const day = 24 * 60 * 60 * 1_000;
const say = 'We do not talk about drinking on ministry channels.';
let made = 0;

function dismissed(more: Partial<Dismissal> = {}): Dismissal {
  made += 1;
  const time = Date.now() - made * day;
  const id = `dismissal-${made}`;
  return {
    ...{ id, time, until: time + 90 * day, identity: 'grace', pack: 'ministry', rule: 'no-alcohol', say },
    ...{ phrase: id, ...more },
  };
}

beforeEach(() => {
  made = 0;
  newBackground();
});

describe('the dismissals in the options page', () => {
  it('say so where there are none', async () => {
    await open('dismissals');
    expect(await screen.findByText('Nothing is dismissed.')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Often wrong' })).toBeNull();
  });

  it('say which rule was wrong, whose code it is in, for whom and until when, and are taken back', async () => {
    const one = dismissed();
    await dismissals.set([one]);
    await open('dismissals');
    expect(await screen.findByText(say)).toBeVisible();
    const until = new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(one.until);
    expect(saying(new RegExp(`^Ministry, for Grace Ministry · since .*, until ${until}$`))).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^Take back the dismissal of .*: We do not/ }));
    expect(await screen.findByText('Nothing is dismissed.')).toBeVisible();
    expect(await dismissals.get()).toEqual([]);
  });

  it('have the focus on the next one, and on their heading once there is none', async () => {
    await dismissals.set([dismissed(), dismissed({ say: 'People who visit us are guests.' })]);
    await open('dismissals');
    const take = (rule: RegExp) => screen.findByRole('button', { name: rule });
    await userEvent.click(await take(/: We do not talk/));
    await waitFor(() =>
      expect(screen.getByText('People who visit us are guests.').closest('li')).toHaveFocus(),
    );
    await userEvent.click(await take(/: People who visit/));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Dismissed for now' })).toHaveFocus());
  });

  it('are not listed once they count no longer', async () => {
    await dismissals.set([dismissed({ until: Date.now() - 1 })]);
    await open('dismissals');
    expect(await screen.findByText('Nothing is dismissed.')).toBeVisible();
  });

  it('name an own rule and an identity that was deleted', async () => {
    await dismissals.set([dismissed({ pack: 'own', identity: 'gone' })]);
    await open('dismissals');
    await screen.findByText(say);
    expect(saying(/^Your own rule, for an identity that was deleted/)).toBeVisible();
  });

  it('lead to a rule that is wrong often, to be switched off', async () => {
    await dismissals.set([dismissed(), dismissed(), dismissed({ until: 0 })]);
    await open('dismissals');
    const often = await screen.findByRole('region', { name: 'Often wrong' });
    expect(saying(/^Ministry, for Grace Ministry · dismissed 3 times$/)).toBeVisible();
    await userEvent.click(
      within(often).getByRole('link', { name: `Go to the rule of Grace Ministry: ${say}` }),
    );
    const rule = await screen.findByRole('checkbox', { name: say });
    await waitFor(() => expect(rule).toHaveFocus());
    await userEvent.click(rule);
    await waitFor(async () =>
      expect((await stored())[0]?.off).toEqual([{ pack: 'ministry', rule: 'no-alcohol' }]),
    );
    await userEvent.click(screen.getByRole('link', { name: 'Dismissals' }));
    await screen.findByText(/Where you pressed “This is wrong”/);
    expect(screen.queryByRole('region', { name: 'Often wrong' })).toBeNull();
  });
});
