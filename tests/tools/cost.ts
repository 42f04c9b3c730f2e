/**
 * Milliseconds of the processor that a piece of work takes at the least: what else the machine does meanwhile is not counted, and
 * the best of three goes before one that the collection of garbage fell into.
 */
export function costOf(work: () => void): number {
  return Math.min(...Array.from({ length: 3 }, () => costOnce(work)));
}

function costOnce(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
