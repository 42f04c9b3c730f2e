import { make } from '../shared/element';

/** Where the composer is built, and how a point of it is found in the window that shows it. */
export interface Container {
  /** Null where another window builds it. */
  readonly place: ParentNode | null;
  /** The window in whose document the composer is. */
  readonly inner: () => Window;
}

const here = (place: ParentNode): Container => ({ place, inner: () => window });

/** Every container that the composer can be in; `root` is the place in the page's own tree. */
export const containers = {
  light: (root: HTMLElement) => here(root),
  'open shadow root': (root: HTMLElement) => here(shadow(root, 'open')),
  'closed shadow root': (root: HTMLElement) => here(shadow(root, 'closed')),
  'native dialog': (root: HTMLElement) => {
    const dialog = make('dialog') as HTMLDialogElement;
    root.append(dialog);
    dialog.showModal();
    return here(dialog);
  },
  'same-origin frame': (root: HTMLElement) => {
    const address = new URL(location.href);
    address.searchParams.set('in', 'light');
    return inFrame(root, address.href);
  },
  'about:blank frame': (root: HTMLElement) => {
    const container = inFrame(root, '');
    fill(container.inner());
    return container;
  },
  'written frame': (root: HTMLElement) => {
    const { document } = inFrame(root, '').inner();
    document.open();
    document.write('<!doctype html><title>Written</title>');
    document.close();
    return here(document.body);
  },
  'pop-out window': () => {
    const address = new URL(location.href);
    address.searchParams.set('in', 'light');
    const container = popOut();
    // Whoever answers for the window has to be told of it before it asks for anything.
    window.sendPopOut = () => {
      container.inner().location.href = address.href;
    };
    return container;
  },
  'about:blank window': () => here(popOut().inner().document.body),
} satisfies Readonly<Record<string, (root: HTMLElement) => Container>>;
export type ContainerName = keyof typeof containers;

function shadow(root: HTMLElement, mode: ShadowRootMode): ParentNode {
  const host = make('compose-box');
  root.append(host);
  const inside = make('div');
  host.attachShadow({ mode }).append(inside);
  return inside;
}

function inFrame(root: HTMLElement, address: string): Container {
  const frame = make('iframe', {
    src: address || undefined,
    width: '640',
    height: '700',
  }) as HTMLIFrameElement;
  root.append(frame);
  return { place: null, inner: () => own(frame.contentWindow) };
}

function popOut(): Container {
  const opened = window.open('', '', 'width=1100,height=800');
  return { place: null, inner: () => own(opened) };
}

function own(inner: Window | null): Window {
  if (!inner) throw new Error('The composer’s window is not there.');
  return inner;
}

/** Has a document without an address of its own run this page's script, which builds the composer in it. */
function fill({ document }: Window): void {
  document.body.append(make('div', { id: 'composer' }));
  const script = document.createElement('script');
  script.type = 'module';
  script.src = import.meta.url;
  document.body.append(script);
}
