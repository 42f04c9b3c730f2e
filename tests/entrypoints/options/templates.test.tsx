import { beforeEach, describe, expect, it } from 'vitest';
import { screen, userEvent, waitFor, within } from '../../components/screen';
import { beer, grace, me } from '../../lib/background/browser';
import { newBackground, open, stored } from './open';

const signOff = { id: 'sign-off', name: 'Sign-off', text: 'Grace and peace' };
const toast = { id: 'toast', name: 'Toast', text: beer };
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const item = (name: string) => screen.getByRole('heading', { level: 3, name }).closest('li') as HTMLElement;

beforeEach(() => {
  newBackground();
});

describe('the templates in the options page', () => {
  it('say what they are for where there are none', async () => {
    await open('templates');
    expect(await screen.findByText(/Grace Ministry has no templates yet. A greeting/)).toBeVisible();
  });

  it('are written with the verdict of the identity’s own code beside them', async () => {
    await open('templates');
    await userEvent.click(await button('Write a template'));
    await userEvent.type(screen.getByRole('combobox', { name: 'What it is' }), 'Invitation');
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), beer);
    expect(await screen.findByText('We do not talk about drinking on ministry channels.')).toBeVisible();
    await userEvent.clear(screen.getByRole('textbox', { name: 'Text' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), 'Come and sing with us');
    expect(await screen.findByText('Clear. Grace Ministry can say this.')).toBeVisible();
    await userEvent.click(await button('Save template'));
    expect(await screen.findByRole('heading', { level: 3, name: 'Invitation' })).toBeVisible();
    expect((await stored())[0]?.templates).toMatchObject([
      { name: 'Invitation', text: 'Come and sing with us' },
    ]);
  });

  it('have the focus on the first field of their form, and back on what opened it', async () => {
    await open('templates', [{ ...grace, templates: [signOff] }]);
    for (const name of ['Write a template', 'Edit the template: Sign-off']) {
      await userEvent.click(await button(name));
      expect(screen.getByRole('combobox', { name: 'What it is' })).toHaveFocus();
      await userEvent.click(await button('Cancel'));
      expect(await button(name)).toHaveFocus();
    }
  });

  it('offer the usual ones by name', async () => {
    await open('templates');
    await userEvent.click(await button('Write a template'));
    await userEvent.type(screen.getByRole('combobox', { name: 'What it is' }), 'compl');
    await userEvent.click(await screen.findByRole('option', { name: 'Answer to a complaint' }));
    expect(screen.getByRole('combobox', { name: 'What it is' })).toHaveValue('Answer to a complaint');
  });

  it('are not saved without a name and a text, and say what is missing', async () => {
    await open('templates');
    await userEvent.click(await button('Write a template'));
    await userEvent.click(await button('Save template'));
    expect(screen.getByText('Give it a name.')).toBeVisible();
    expect(screen.getByText('Write the text that it puts in.')).toBeVisible();
    await userEvent.click(await button('Cancel'));
    expect((await stored())[0]?.templates).toEqual([]);
  });

  it('each say what their identity’s code has against them, and another identity’s are its own', async () => {
    await open('templates', [
      { ...grace, templates: [signOff, toast] },
      { ...me, templates: [toast] },
    ]);
    await screen.findByText(signOff.text);
    expect(await within(item('Sign-off')).findByText('Clear')).toBeVisible();
    expect(await within(item('Toast')).findByText('1 to look at')).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Templates of' }), 'Me');
    expect(screen.queryByText(signOff.text)).toBeNull();
    expect(await within(item('Toast')).findByText('Clear')).toBeVisible();
  });

  it('are changed', async () => {
    await open('templates', [{ ...grace, templates: [signOff] }, me]);
    await userEvent.click(await button('Edit the template: Sign-off'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), ', Sam');
    await userEvent.click(await button('Save template'));
    expect(await screen.findByText('Grace and peace, Sam')).toBeVisible();
    expect((await stored())[0]?.templates).toEqual([{ ...signOff, text: 'Grace and peace, Sam' }]);
  });

  it('are deleted once that was asked, and the focus goes to the next one, at last to their heading', async () => {
    await open('templates', [{ ...grace, templates: [signOff, toast] }, me]);
    await userEvent.click(await button('Delete the template: Sign-off'));
    expect(within(screen.getByRole('alertdialog')).getByText(signOff.text)).toBeVisible();
    await userEvent.click(await button('Delete for good'));
    await waitFor(() => expect(item('Toast')).toHaveFocus());
    await userEvent.click(await button('Delete the template: Toast'));
    await userEvent.click(await button('Delete for good'));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Ready texts' })).toHaveFocus());
    expect((await stored())[0]?.templates).toEqual([]);
  });
});
