import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { newFrame } from '../lib/page/gate/frame';
import { framePortKey, type MakeFrame } from '../lib/page/gate/frame-port';

/** There before the script that listens, and run with the first event that this hears: wxt.config.ts has it so. */
export default defineUnlistedScript(() => {
  (globalThis as { [framePortKey]?: MakeFrame })[framePortKey] ??= newFrame;
});
