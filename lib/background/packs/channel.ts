import { isSafeAddress } from '../../../rules/trust/address';
import { newFollow } from '../../../rules/trust/follow';
import { text } from '../words';
import type { Channel } from './refresh';
import type { Subscription } from './stored';

/** A channel that nothing was heard of yet. */
export function newSubscription(address: string, pin: string, by: Subscription['by']): Channel {
  return {
    id: '',
    name: new URL(address).host,
    address,
    by,
    pin,
    follow: newFollow(pin),
    packs: [],
    etag: null,
    planned: null,
    heard: null,
    trouble: null,
  };
}

/**
 * The folder that an address names, with or without the index in it.
 * @throws {Error} in words for the person where it is no address of the web.
 */
export function folderOf(typed: string): string {
  const address = URL.canParse(typed.trim()) ? new URL(typed.trim()) : null;
  if (!address || !isSafeAddress(address.origin)) throw new Error(text()('packs_not_address'));
  const folder = address.pathname.replace(/index\.jws$/, '');
  return `${address.origin}${folder.endsWith('/') ? folder : `${folder}/`}`;
}

/** Two channels can say the same id of themselves: they are told apart by a number. */
export function freeId(channel: string, all: readonly Subscription[]): string {
  const isFree = (id: string) => !all.some((one) => one.id === id);
  for (let at = 2, id = channel; ; id = `${channel}-${at++}`) if (isFree(id)) return id;
}
