import type { Backup } from '../../lib/background/backup';

/** Gives what a person made to them, as a download of this page: `demarc-2026-03-02.json`. */
export function download(backup: Backup, name: string): void {
  const blob = new Blob([JSON.stringify(backup, null, 2)], { type: 'application/json' });
  save(blob, `${name}-${backup.time.slice(0, 10)}.json`);
}

/** Gives a file to the person, under this name. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
