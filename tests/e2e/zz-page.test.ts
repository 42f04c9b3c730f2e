import { expect } from 'vitest';
import { scenario } from './driver';
scenario('chord', { sites: ['bluesky'], engines: ['firefox'] }, async (person, site) => {
  for (const host of [undefined, 'unguarded.example']) {
  await person.opens(site, host ? { host } : {});
  await person.page.evaluate(() => { for (const t of ['keydown', 'beforeinput']) window.addEventListener(t, (e) => { (window as any).ev ??= []; (window as any).ev.push([t, (e as any).key, (e as any).code, (e as any).ctrlKey, e.defaultPrevented, e.isTrusted, (e as any).isComposing, (e as any).keyCode]); }); });
  await person.types('Choir practice');
  if (!host) await person.seesChip(/Clear/);
  await person.pressesKeys('Control+Enter');
  await new Promise((r) => setTimeout(r, 1000));
  console.log(host, JSON.stringify(await person.page.evaluate(() => (window as any).ev.slice(-4))), JSON.stringify(await person.posted()), JSON.stringify(await person.looks()), await person.draftTexts());
  }
});
