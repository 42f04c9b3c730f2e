import type { Backup } from '../../lib/background/backup';

/** Gives a file to the person, as a download of this page: `demarc-2026-03-02.json`. */
export function download(backup: Backup, name: string): void {
  const blob = new Blob([JSON.stringify(backup, null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${name}-${backup.time.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
