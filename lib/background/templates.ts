import { beginningOf } from '../kept';
import type { Template, TemplateTitle } from '../templates';
import { readIdentities, updateIdentity } from './identities';
import type { InForce } from './policy/identities';
import { text } from './words';

/** The short texts that an identity has ready for its posts; each comes into a compose box only by its author's press. */

/** Adds a template to an identity, or puts it in the place of the one with the same id. */
export async function saveTemplate(identity: string, template: Template): Promise<void> {
  await changeTemplates(identity, (all) =>
    all.some(({ id }) => id === template.id)
      ? all.map((one) => (one.id === template.id ? template : one))
      : [...all, template],
  );
}

/** Deletes a template of an identity. */
export async function deleteTemplate(identity: string, id: string): Promise<void> {
  await changeTemplates(identity, (all) => all.filter((one) => one.id !== id));
}

/** An identity's templates by their names and first words, in the order in which they were made. */
export async function templatesFor(identity: string): Promise<TemplateTitle[]> {
  const templates = (await identityBy(identity))?.templates ?? [];
  return templates.map(({ id, name, text: written }) => ({ id, name, begins: beginningOf([written]) }));
}

/**
 * The text of a template.
 * @throws {Error} in words for the author when it was deleted meanwhile.
 */
export async function takeTemplate(identity: string, id: string): Promise<string> {
  const template = (await identityBy(identity))?.templates.find((one) => one.id === id);
  if (!template) throw new Error(text()('background_template_gone'));
  return template.text;
}

async function identityBy(id: string): Promise<InForce | undefined> {
  return (await readIdentities()).find((one) => one.id === id);
}

async function changeTemplates(id: string, change: (all: Template[]) => Template[]): Promise<void> {
  await updateIdentity(id, (identity) => ({ ...identity, templates: change(identity.templates) }));
}
