import { make } from './element';

/** A script as Meta's sites define what a page was loaded with. */
export function define(name: string, value: object): HTMLElement {
  const data = {
    require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { define: [[name, [], value, 1]] } }]]],
  };
  return make('script', { type: 'application/json', 'data-sjs': true }, JSON.stringify(data));
}

/** A button as Meta's sites build them: no button of the browser's own. */
export function divButton(
  properties: Parameters<typeof make>[1],
  ...children: (Node | string)[]
): HTMLElement {
  return make('div', { role: 'button', tabindex: '0', ...properties }, ...children);
}
