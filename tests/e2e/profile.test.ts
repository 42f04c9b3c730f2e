import { expect } from 'vitest';
import type { Identity } from '../../lib/background/storage';
import { graceMinistry, me } from '../tools/sample-identities';
import { until } from '../tools/until';
import { scenarioAnywhere } from './driver';
import type { Person } from './person';

/** What a profile says is looked at while it is written, on the profile forms of the four sites. */

const grace: Identity = {
  ...graceMinistry,
  sites: ['grace.example'],
  contact: 'hello@grace.example',
  packs: [],
  rules: [
    {
      id: 'profile',
      say: 'Our profiles say how to reach us.',
      level: 'warn',
      do: { profile: ['name', 'contact', 'site', 'purpose'] },
    },
  ],
};

const forms = [
  ['https://x.com/settings/profile', 'textarea[name="description"]'],
  ['https://bsky.app/profile/graceministry.bsky.social/edit', '[data-testid="editProfileDescriptionInput"]'],
  ['https://mastodon.example/profile/edit', '.modal-root__modal textarea'],
  ['https://www.linkedin.com/in/graceministry/edit/forms/summary/new/', 'dialog [contenteditable="true"]'],
] as const;

const written = 'We sing and pray by the lake';

/** Waits until the form's model has this in it. */
function seesModel(person: Person, text: RegExp): Promise<boolean> {
  return until(`a profile that says ${text}`, async () => {
    const models = await person.draftTexts();
    if (models.some((model) => text.test(model))) return true;
    throw new Error(JSON.stringify(models));
  });
}

scenarioAnywhere(
  'a profile that lacks what the code asks is told so, gets it with a press that one undo takes back, and is asked about once when it is saved',
  { identities: [grace, me] },
  async (person) => {
    for (const [address, about] of forms) {
      await person.page.goto(address);
      await person.clicks(about);
      await person.seesChip(/Grace Ministry.*to look at/);
      await person.pressesInCard(/^Demarc:/);
      const { card } = await person.seesCard(/This profile does not say/);
      expect(card).toContain('Our profiles say how to reach us.');
      await person.pressesInCard(/^Write “.*hello@grace\.example/);
      await seesModel(person, /by the lake\.? (?:· )?.*hello@grace\.example/);
      await person.clicks(about);
      await person.pressesKeys('Control+z');
      await seesModel(person, new RegExp(`${written}\\.?(?:\\n|$)`));
      if (address !== forms[0][0]) continue;
      await person.clicks('[data-testid="Profile_Save_Button"]');
      await person.seesHold(/where its own site is/);
      expect(await person.posted()).toEqual([]);
      await person.pressesInCard('Save anyway');
      expect(await person.seesPosted()).toMatchObject([
        { parts: ['Grace Ministry', written, 'Riverton', ''] },
      ]);
    }
  },
);
