import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { newFrame } from '../lib/page/gate/frame';
import { framePortKey, type MakeFrame } from '../lib/page/gate/frame-port';

/** Fetched into a frame with the first event that is heard there; whoever listens finds how the frame is made on `globalThis`. */
export default defineUnlistedScript(() => {
  (globalThis as { [framePortKey]?: MakeFrame })[framePortKey] ??= newFrame;
});
