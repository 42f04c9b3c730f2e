import { describe, expect, it } from 'vitest';
import { laidOut } from '../../eager-start';

const bundle = `(function() {
	function defineContentScript(definition) { return definition; }
	const kinds = ["click", "submit"], passive = { passive: true };
	function isKept(event) { return kinds.includes(event); }
	var marked = "begun";
	function newBeforeGate(listener, anew) { return { hears: (event) => [listener, anew, isKept(event), passive.passive] }; }
	function guardWhileWatched() {
		if (globalThis[marked]) return;
		globalThis[marked] = { kinds, begun: () => newBeforeGate(1, 2) };
	}
	var content_default = defineContentScript({ main: guardWhileWatched });
	content_default.main();
})();`;

/** What a script leaves behind. */
function ran(script: string): {
  readonly kinds: string[];
  readonly begun: () => { hears(event: string): unknown };
} {
  const world: { begun?: ReturnType<typeof ran> } = {};
  new Function('globalThis', script)(world);
  if (!world.begun) throw new Error('It did not begin.');
  return world.begun;
}

describe('the page’s own script, laid out', () => {
  it('does what the bundle does', () => {
    for (const script of [bundle, laidOut(bundle)]) {
      expect(ran(script).kinds).toEqual(['click', 'submit']);
      expect(ran(script).begun().hears('click')).toEqual([1, 2, true, true]);
      expect(ran(script).begun().hears('focusin')).toEqual([1, 2, false, true]);
    }
  });

  it('has what waits for the first event in one function, and what is done at once in none', () => {
    const [before = '', after = ''] = laidOut(bundle).split('return newBeforeGate(...given);');
    const [atOnce, late] = before.split('function newBeforeGate(...given) {');
    expect(atOnce).toContain('const kinds');
    expect(atOnce).not.toContain('isKept');
    expect(late).toContain('function isKept');
    expect(late).toContain('function newBeforeGate(listener, anew)');
    expect(after).toContain('globalThis[marked] = {');
    expect(laidOut(bundle)).not.toMatch(/guardWhileWatched|defineContentScript/);
  });

  it('is refused where the bundle has another form, rather than built to do nothing', () => {
    expect(() => laidOut(bundle.replaceAll('guardWhileWatched', 'guard'))).toThrow(/eager-start\.ts/);
    const more = bundle.replace('var marked', 'kinds.push("keydown"); var marked');
    expect(() => laidOut(more)).toThrow(/eager-start\.ts/);
    expect(() => laidOut('export const guardWhileWatched = 1;')).toThrow(/eager-start\.ts/);
  });
});
