import { XMLBuilder } from 'fast-xml-parser';
import { z } from 'zod';
import { policySchema } from '../../policy';
import { registryKeyOf, type Target } from './browsers';

/** One value of a policy as a template offers it. */
interface Setting {
  readonly name: string;
  readonly about: string;
  /** The texts to choose from; null for any text. */
  readonly choices: readonly string[] | null;
  readonly isJson: boolean;
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressBooleanAttributes: false,
  format: true,
});
const xmlHead = { '?xml': { '@version': '1.0', '@encoding': 'utf-8' } };
const space = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';

/** More than a policy with the largest packs takes; a template without a number allows 1,023. */
const longest = 1_048_576;

/**
 * An administrative template, the ADMX file: one setting for each value of a policy and each browser
 * (learn.microsoft.com: Group Policy ADMX Syntax Reference Guide).
 */
export function admx(targets: readonly Target[]): string {
  return builder.build({
    ...xmlHead,
    policyDefinitions: {
      '@xmlns': space,
      '@revision': '1.0',
      '@schemaVersion': '1.0',
      policyNamespaces: { target: { '@prefix': 'demarc', '@namespace': 'Demarc.Policies' } },
      resources: { '@minRequiredRevision': '1.0' },
      supportedOn: { definitions: { definition: { '@name': 'any', '@displayName': '$(string.any)' } } },
      categories: {
        category: [
          { '@name': 'Demarc', '@displayName': '$(string.Demarc)' },
          ...targets.map(({ browser }) => ({
            '@name': browser.id,
            '@displayName': `$(string.${browser.id})`,
            parentCategory: { '@ref': 'Demarc' },
          })),
        ],
      },
      policies: { policy: targets.flatMap((target) => settings().map((each) => policyOf(target, each))) },
    },
  });
}

function policyOf(target: Target, { name, choices }: Setting): object {
  const id = settingId(target, name);
  const value = { '@id': id, '@valueName': name, '@required': 'true' };
  return {
    '@name': id,
    '@class': 'Both',
    '@displayName': `$(string.${name})`,
    '@explainText': `$(string.${name}_about)`,
    '@presentation': `$(presentation.${id})`,
    '@key': registryKeyOf(target),
    parentCategory: { '@ref': target.browser.id },
    supportedOn: { '@ref': 'any' },
    elements:
      choices === null
        ? { text: { ...value, '@maxLength': `${longest}` } }
        : {
            enum: {
              ...value,
              item: choices.map((choice) => ({
                '@displayName': `$(string.${wordId(name, choice)})`,
                value: { string: choice },
              })),
            },
          },
  };
}

/** The words of the template, the ADML file for English. */
export function adml(targets: readonly Target[]): string {
  const words: [id: string, text: string][] = [
    ['any', 'Every version of Demarc that reads policies'],
    ['Demarc', 'Demarc'],
    ...targets.map(({ browser }): [string, string] => [browser.id, browser.name]),
    ...settings().flatMap(({ name, about, choices }): [string, string][] => [
      [name, name],
      [`${name}_about`, about],
      ...(choices ?? []).map((choice): [string, string] => [wordId(name, choice), choice]),
    ]),
  ];
  return builder.build({
    ...xmlHead,
    policyDefinitionResources: {
      '@xmlns': space,
      '@revision': '1.0',
      '@schemaVersion': '1.0',
      displayName: 'Demarc',
      description: 'What Demarc does on the organisation’s own accounts',
      resources: {
        stringTable: { string: words.map(([id, text]) => ({ '@id': id, '#text': text })) },
        presentationTable: {
          presentation: targets.flatMap((target) => settings().map((each) => presentationOf(target, each))),
        },
      },
    },
  });
}

function presentationOf(target: Target, { name, choices, isJson }: Setting): object {
  const id = settingId(target, name);
  return choices === null
    ? { '@id': id, textBox: { '@refId': id, label: isJson ? `${name}, as JSON` : name } }
    : { '@id': id, dropdownList: { '@refId': id, '#text': name } };
}

/** The id of a word: letters, digits and low lines alone (the published schema’s resourceID). */
function wordId(name: string, choice: string): string {
  return `${name}_${choice.replaceAll('-', '_')}`;
}

/** What a setting is called in the template. */
export function settingId({ browser }: Target, name: string): string {
  return `${browser.id}_${name}`;
}

interface Property {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
}

/** The values of a policy but the version of its format, which is 1 where nothing is said. */
function settings(): Setting[] {
  const schema = z.toJSONSchema(policySchema(), { io: 'input' }) as {
    properties: Readonly<Record<string, Property>>;
  };
  return Object.entries(schema.properties)
    .filter(([name]) => name !== 'demarc')
    .map(([name, { type, enum: choices, description }]) => {
      const isJson = type !== 'string';
      const about = [description, isJson ? 'A value with parts is written as JSON on one line.' : undefined];
      return {
        name,
        about: about.filter((each) => each !== undefined).join(' ') || name,
        choices: choices ?? null,
        isJson,
      };
    });
}
