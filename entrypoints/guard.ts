import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCompose } from '../lib/page/compose/start';
import { guardPortKey, type MakeGuard } from '../lib/page/gate/guard-port';

/** Loaded into a frame when its first composer is used; the gate finds how to make the guard on `globalThis`. */
export default defineUnlistedScript(() => {
  (globalThis as { [guardPortKey]?: MakeGuard })[guardPortKey] ??= startCompose;
});
