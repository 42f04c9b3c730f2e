import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse as parsePlist } from 'plist';
import { beforeAll, describe, expect, it } from 'vitest';
import { firefoxId } from '../../../rules/cli/policy/browsers';
import { readPolicy } from '../../../rules/policy';
import { demarc, file, folder, teaPack } from './demarc';
import { readRegistry } from './registry-reader';

const chromeId = 'abcdefghijklmnopabcdefghijklmnop';
const edgeId = 'ponmlkjihgfedcbaponmlkjihgfedcba';

const source = `organisation: Grace "Ministry" \\\\ Söhne
contact: |
  Ask Ruth <ruth@grace.example>
  & her team
identities:
  - id: grace
    name: Grace Ministry
    accounts:
      - { host: x.com, handle: graceministry }
    locked: { packs: [ministry, tea], emblem: "🕊" }
    default: { asksWho: true }
packs: [tea.yaml]
overrides: { hold: acknowledge }
unchecked: hold
audit: { on: true, keepDays: 30 }
`;

const out = join(folder, 'policy');
const read = (path: string) => readFileSync(join(out, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));

const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name, _path, _isLeaf, isAttribute) =>
    !isAttribute && ['policy', 'string', 'presentation', 'category', 'item'].includes(name),
});
function parseXml(text: string) {
  expect(XMLValidator.validate(text)).toBe(true);
  return xml.parse(text);
}

interface TemplatePolicy {
  readonly name: string;
  readonly class: string;
  readonly key: string;
  readonly presentation: string;
  readonly parentCategory: { readonly ref: string };
  readonly supportedOn: { readonly ref: string };
  readonly elements: Readonly<Record<string, { readonly id: string }>>;
}

/** What every file has to say once it is read back. */
let meant: unknown;
const meaning = (data: unknown) => {
  const { policy, unknown } = readPolicy(data);
  expect(unknown).toEqual([]);
  return policy;
};

beforeAll(async () => {
  file('tea.yaml', teaPack);
  const ids = ['--chrome-id', chromeId, '--edge-id', edgeId, '--xpi', 'https://grace.example/demarc.xpi'];
  const made = await demarc(['policy', file('policy.yaml', source), '--out', out, ...ids]);
  expect([made.err, made.status]).toEqual(['', 0]);
  expect(made.out).toContain(
    'chrome/demarc.json\n    Linux: /etc/opt/chrome/policies/managed or /etc/chromium/',
  );
  meant = meaning(json('firefox/policies.json').policies['3rdparty'].Extensions[firefoxId]);
});

describe('demarc policy', () => {
  it('says in policies.json what the source says, with the pack from its file', () => {
    expect(meant).toMatchObject({
      organisation: 'Grace "Ministry" \\\\ Söhne',
      contact: 'Ask Ruth <ruth@grace.example>\n& her team',
      identities: [{ id: 'grace', locked: { packs: ['ministry', 'tea'], emblem: '🕊' } }],
      packs: [{ id: 'tea', rules: [{ id: 'no-tea' }] }],
      overrides: { warn: 'freely', hold: 'acknowledge' },
      unchecked: 'hold',
      audit: { on: true, keepDays: 30 },
    });
    expect(json('firefox/policies.json').policies.ExtensionSettings).toEqual({
      [firefoxId]: { installation_mode: 'force_installed', install_url: 'https://grace.example/demarc.xpi' },
    });
  });

  it('names Firefox’s Demarc as the manifest does', () => {
    expect(readFileSync('wxt.config.ts', 'utf8')).toContain(`id: '${firefoxId}'`);
  });

  it.each([
    ['chrome', chromeId, 'Google\\Chrome', 'clients2.google.com'],
    ['edge', edgeId, 'Microsoft\\Edge', 'edge.microsoft.com'],
  ])('says the same to %s on Windows, Linux and macOS', (browser, id, key, store) => {
    const name = browser === 'chrome' ? 'com.google.Chrome' : 'com.microsoft.Edge';
    const windows = readRegistry(join(out, browser, 'demarc.reg'));
    const place = `HKEY_LOCAL_MACHINE\\Software\\Policies\\${key}`;
    expect(meaning(windows[`${place}\\3rdparty\\extensions\\${id}\\policy`])).toEqual(meant);
    expect(meaning(json(`${browser}/demarc.json`)['3rdparty'].extensions[id])).toEqual(meant);
    expect(meaning(parsePlist(read(`${browser}/${name}.extensions.${id}.plist`)))).toEqual(meant);
    const install = {
      [id]: { installation_mode: 'force_installed', update_url: expect.stringContaining(store) },
    };
    const installed = readRegistry(join(out, browser, 'install.reg'))[place];
    expect(JSON.parse(String(installed?.ExtensionSettings))).toEqual(install);
    expect(json(`${browser}/install.json`)).toEqual({ ExtensionSettings: install });
    expect(parsePlist(read(`${browser}/${name}.plist`))).toEqual({ ExtensionSettings: install });
  });

  it('says the same to Firefox on Windows and macOS', () => {
    const windows = readRegistry(join(out, 'firefox/demarc.reg'));
    const place = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Mozilla\\Firefox';
    expect(meaning(windows[`${place}\\3rdparty\\Extensions\\${firefoxId}`])).toEqual(meant);
    expect(JSON.parse(String(windows[place]?.ExtensionSettings))).toHaveProperty([firefoxId]);
    const profile = Object(parsePlist(read('firefox/org.mozilla.firefox.plist')));
    expect(profile.EnterprisePoliciesEnabled).toBe(true);
    expect(meaning(profile['3rdparty'].Extensions[firefoxId])).toEqual(meant);
  });

  it('writes what Chrome and Edge hand on by the schema of the extension alone', () => {
    const { packs } = json('chrome/demarc.json')['3rdparty'].extensions[chromeId];
    expect(packs.map((pack: unknown) => typeof pack)).toEqual(['string']);
  });

  it('writes a template with a setting for each value and browser, and a word for everything in it', () => {
    const { policyDefinitions } = parseXml(read('windows/demarc.admx'));
    const { resources } = parseXml(read('windows/en-US/demarc.adml')).policyDefinitionResources;
    const policies: Record<string, unknown>[] = policyDefinitions.policies.policy;
    const names = policies.map(({ name }) => name);
    for (const browser of ['chrome', 'edge', 'firefox']) {
      expect(names).toEqual(expect.arrayContaining([`${browser}_organisation`, `${browser}_unchecked`]));
    }
    const used = [...read('windows/demarc.admx').matchAll(/\$\((string|presentation)\.([^)]*)\)/g)];
    const words = resources.stringTable.string.map(({ id }: { id: string }) => `string ${id}`);
    const shown = resources.presentationTable.presentation.map(
      ({ id }: { id: string }) => `presentation ${id}`,
    );
    expect(new Set(used.map(([, kind, id]) => `${kind} ${id}`))).toEqual(new Set([...words, ...shown]));
    expect(new Set([...words, ...shown]).size).toBe(words.length + shown.length);
    const unchecked = policies.find(({ name }) => name === 'chrome_unchecked');
    expect(unchecked).toMatchObject({
      key: `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${chromeId}\\policy`,
      elements: { enum: { valueName: 'unchecked', item: [{ value: { string: ['hold'] } }, {}, {}] } },
    });
  });

  // What the published schema of templates demands, learn.microsoft.com: Group Policy ADMX Syntax Reference Guide.
  it('keeps to the structure of templates: names, references and the order in which they stand', () => {
    const { policyDefinitions } = parseXml(read('windows/demarc.admx'));
    const { policyDefinitionResources } = parseXml(read('windows/en-US/demarc.adml'));
    const { resources } = policyDefinitionResources;
    const standIn = (element: object, names: readonly string[]) =>
      expect(Object.keys(element).filter((name) => names.includes(name))).toEqual(names);
    const parts = ['policyNamespaces', 'resources', 'supportedOn', 'categories', 'policies'];
    standIn(policyDefinitions, parts);
    standIn(policyDefinitionResources, ['displayName', 'description', 'resources']);
    standIn(resources, ['stringTable', 'presentationTable']);
    const named = /^[\p{L}\p{N}_]+$/u;
    const presentations: { id: string; textBox?: { refId: string }; dropdownList?: { refId: string } }[] =
      resources.presentationTable.presentation;
    const categories: { name: string; parentCategory?: { ref: string } }[] =
      policyDefinitions.categories.category;
    const known = categories.map(({ name }) => name);
    const policies: TemplatePolicy[] = policyDefinitions.policies.policy;
    const ids = [...resources.stringTable.string, ...presentations].map(({ id }: { id: string }) => id);
    for (const name of [...ids, ...known, ...policies.map((policy) => policy.name)])
      expect(name).toMatch(named);
    expect(new Set(policies.map(({ name }) => name)).size).toBe(policies.length);
    for (const { parentCategory } of categories.slice(1)) expect(known).toContain(parentCategory?.ref);
    for (const policy of policies) {
      standIn(policy, ['parentCategory', 'supportedOn', 'elements']);
      expect(policy.class).toBe('Both');
      expect(policy.key).toMatch(/^Software\\Policies\\/);
      expect(known).toContain(policy.parentCategory.ref);
      expect(policy.supportedOn.ref).toBe(policyDefinitions.supportedOn.definitions.definition.name);
      const [element] = Object.values(policy.elements);
      const shown = presentations.find(({ id }) => policy.presentation === `$(presentation.${id})`);
      expect(Object.keys(policy.elements)).toHaveLength(1);
      expect((shown?.textBox ?? shown?.dropdownList)?.refId).toBe(element?.id);
      expect(policy.elements.text === undefined).toBe(shown?.textBox === undefined);
    }
  });

  it('writes what regedit takes in: UTF-16 with its mark, and lines that end with CR LF', () => {
    for (const path of ['chrome/demarc.reg', 'chrome/install.reg', 'edge/demarc.reg', 'firefox/demarc.reg']) {
      const bytes = readFileSync(join(out, path));
      expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
      const text = bytes.toString('utf16le');
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(text.endsWith('\r\n')).toBe(true);
    }
  });

  it('writes rows for Intune that carry the template and the same values', () => {
    const [template, ...rows]: { omaUri: string; value: string }[] = json('windows/intune.json');
    expect(template?.value).toBe(read('windows/demarc.admx'));
    const values = rows
      .filter(({ omaUri }) => omaUri.includes('/Config/Demarc~Policy~Demarc~edge/'))
      .map(({ omaUri, value }) => {
        const { data } = parseXml(`<row>${value}</row>`).row;
        expect(omaUri.endsWith(`/${data.id}`)).toBe(true);
        return [data.id.replace(/^edge_/, ''), data.value];
      });
    expect(meaning(Object.fromEntries(values))).toEqual(meant);
  });

  it('names file, line and path of what is wrong, and writes nothing', async () => {
    const wrong = file(
      'wrong.yaml',
      source.replace('unchecked: hold', 'unchecked: never').replace('handle: graceministry', 'handel: x'),
    );
    const { err, status } = await demarc(['policy', wrong, '--out', join(folder, 'nowhere')]);
    expect(err).toContain(`${wrong}:9: identities.0.accounts.0.handle: `);
    expect(err).toContain(`${wrong}:14: unchecked: `);
    expect(status).toBe(2);
  });

  it('never writes over files unasked, and says what it lacks', async () => {
    const policy = join(folder, 'policy.yaml');
    const [again, bare, id, nowhere] = await Promise.all([
      demarc(['policy', policy, '--out', out]),
      demarc(['policy', policy]),
      demarc(['policy', policy, '--out', join(folder, 'other'), '--chrome-id', 'x']),
      demarc(['policy', file('lost.yaml', source.replace('tea.yaml', 'lost-pack.yaml')), '--out', out]),
    ]);
    expect(again.err).toContain(
      'is there already and was left as it is. Choose another name, or write over it with --force.',
    );
    expect(bare.err).toContain('Name a policy and a folder: demarc policy POLICY.yaml --out FOLDER');
    expect(id.err).toContain('--chrome-id: an extension’s id is 32 letters from a to p');
    expect(nowhere.err).toContain('lost-pack.yaml: there is no such pack');
    expect([again, bare, id, nowhere].map(({ status }) => status)).toEqual([2, 2, 2, 2]);
  });

  it('writes for Firefox alone where no other id is known, and says so', async () => {
    const { out: told, status } = await demarc([
      'policy',
      join(folder, 'policy.yaml'),
      '--out',
      join(folder, 'firefox-only'),
    ]);
    expect(told).toContain(
      'Nothing for Chrome: give the id that it shows for Demarc under extensions with --chrome-id.',
    );
    expect(told).not.toContain('chrome/demarc.json');
    expect(status).toBe(0);
  });
});
