/** What the one suite does on each site: the columns of the table in docs/sites.md. */
export const deeds = [
  'hold and edit',
  'hold and release',
  'clear goes first press',
  'nothing in the editor',
  'chord',
  'paste',
  'wrong account',
  'fix',
  'undo',
  'composer replaced',
  'page navigates',
  'background stopped',
  'two composers',
  'reply',
  'parts',
] as const;
export type Deed = (typeof deeds)[number];

/** Where a page's parts are that a person types into and presses. */
export interface Place {
  readonly address: string;
  readonly editor: string;
  /** Null where keys alone post. */
  readonly post: string | null;
  /** What posts in the end, where the site asks for one more step after that. */
  readonly last?: string;
  /** The frame that the composer stands in, where it is not the page itself. */
  readonly frame?: string;
  /** Watched only once the person has switched it on. */
  readonly off?: true;
  /** The host that its accounts belong to, where the site is a client of another's. */
  readonly accountHost?: string;
  /** What the site calls an account whose name is the same on all sites. */
  readonly handleOf: (name: string) => string;
  /** The keys that post; Ctrl and Enter where nothing is said. */
  readonly chord?: 'Enter';
  /** The path of a page with a reply box, where it is no place of its own. */
  readonly reply?: string;
  /** What adds a part of a thread. */
  readonly addPart?: string;
  /** What is not done there, and why not. */
  readonly lacks?: Partial<Record<Deed, string>>;
}

/** Where a site calls the account by its name. */
export const same = (name: string): string => name;

/** Where a site shows no handle but the name that the account goes by. */
export const shown = (name: string): string =>
  ({ graceministry: 'Grace Ministry', patmiller: 'Pat Miller' })[name] ?? name;

export const oneBox = 'the site shows one composer at a time';
export const noKeys = 'no keys post there';
const nobody = 'needs an account, and the page names none; tests/e2e/text.test.ts has what needs none';

/** A page of which nothing is known but the shape of its compose box. */
export const plain = (host: string): Place => ({
  address: `https://${host}/`,
  editor: '[aria-label="Write a post"]',
  post: 'button.post',
  handleOf: (name) => name,
  lacks: {
    'clear goes first press': nobody,
    'nothing in the editor': nobody,
    paste: nobody,
    'wrong account': nobody,
  },
});
