/** The playground around the pages: who is logged in, and which editor. The pages themselves are in the frame. */

/** Where each page is: the path that shows its compose box, and what its account's handle looks like there. */
const pages: Readonly<Record<string, { path: string; handle: (name: string) => string; hint: string }>> = {
  x: { path: '/home', handle: (name) => name, hint: '' },
  bluesky: { path: '/intent/compose', handle: (name) => `${name}.bsky.social`, hint: '' },
  mastodon: { path: '/home', handle: (name) => name, hint: '' },
  lexical: { path: '/', handle: (name) => name, hint: 'This page does not show who is logged in.' },
  quill: { path: '/', handle: (name) => name, hint: 'This page does not show who is logged in.' },
};

const frame = document.querySelector('iframe');
const address = document.querySelector('.address');
const hint = document.querySelector('.hint');

function show(): void {
  const voice = chosen('voice');
  const editor = chosen('editor');
  const page = pages[editor];
  if (!page || !frame || !address || !hint) return;
  document.body.dataset.voice = voice;
  history.replaceState(null, '', `?voice=${voice}&editor=${editor}`);
  const url = new URL(page.path, `http://${editor}.localhost:${location.port}`);
  url.searchParams.set('as', page.handle(voice));
  address.textContent = `${url.hostname}${url.pathname}`;
  hint.textContent = page.hint && `${page.hint} The identity that you choose in Demarc’s popup applies.`;
  frame.src = url.href;
}

function chosen(name: string): string {
  return document.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? '';
}

/** The address says what was chosen, so that a reload keeps it. */
function chooseFromAddress(): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const input = document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
    if (input) input.checked = true;
  }
}

document.querySelector('form')?.addEventListener('change', show);
chooseFromAddress();
show();
