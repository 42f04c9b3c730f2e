import { sendBidi } from '../tools/launch';
import { until } from '../tools/until';
import type { Lease, OwnWindow } from './pool';

/** The panel that a browser shows beside its pages: Chromium opens it for an extension at somebody's press, Firefox from its own menus. */

export async function opensPanel(lease: Lease): Promise<void> {
  if (lease.engine === 'firefox') return inFirefox(lease, 'show(id)');
  // What the driver asks for counts as pressed.
  await lease.control.evaluate(async () => {
    const { windows, sidePanel } = (globalThis as unknown as OwnWindow).chrome;
    const { id } = await windows.getCurrent();
    await sidePanel.open({ windowId: id ?? windows.WINDOW_ID_CURRENT });
  });
}

export async function closesPanel(lease: Lease): Promise<void> {
  if (lease.engine === 'firefox') return inFirefox(lease, 'hide()');
  await lease.control.evaluate(async () => {
    const { windows, sidePanel } = (globalThis as unknown as OwnWindow).chrome;
    const { id } = await windows.getCurrent();
    await sidePanel.close({ windowId: id ?? windows.WINDOW_ID_CURRENT });
  });
}

/** Waits until the open panel says this. */
export async function panelSays({ control }: Lease, words: RegExp): Promise<void> {
  await until(`the panel to say ${words}`, async () => {
    const said = await control.evaluate(() => {
      const own = globalThis as unknown as OwnWindow;
      // The API's types know another `Window`, that of the browser.
      const views = (own.browser ?? own.chrome).extension.getViews() as unknown as Window[];
      return views.find(({ location }) => location.pathname === '/sidepanel.html')?.document.body?.innerText;
    });
    if (said !== undefined && words.test(said)) return true;
    throw new Error(JSON.stringify(said));
  });
}

/** Firefox opens and closes a sidebar for a press in its own window, or for privileged code. */
async function inFirefox({ control }: Lease, act: 'show(id)' | 'hide()'): Promise<void> {
  const tree = await sendBidi(control, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  await sendBidi(control, 'script.evaluate', {
    expression: `(async () => {
      const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
      const id = [...SidebarController.sidebars.keys()].find((one) => one.startsWith('demarc'));
      await SidebarController.${act};
    })()`,
    target: { context: tree.contexts[0].context },
    awaitPromise: true,
  });
}
