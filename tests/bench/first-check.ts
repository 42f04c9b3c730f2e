/**
 * Run in a process of its own, with the ids of packs: prints the milliseconds from importing the engine to its answer on a
 * first draft that needs no grammar. Starting Node itself is not counted: a browser has its own way to start.
 */
const start = performance.now();
const { check, codeOf, everyPack } = await import('./demarc');
const ids = process.argv.slice(2);
const packs = everyPack().filter(({ pack }) => ids.length === 0 || ids.includes(pack.id));
check('Our choir sings on Sunday at ten. Bring a friend and a smile, the doors open at nine.', codeOf(packs));
console.log((performance.now() - start).toFixed(1));

export {};
