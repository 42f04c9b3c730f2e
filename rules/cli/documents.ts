import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DocumentError, type DocumentProblem } from '../../lib/documents/document-error';
import { openDocument } from '../../lib/documents/open';
import { UsageError } from './load-packs';

const problems: Readonly<Record<DocumentProblem, string>> = {
  'not-supported': 'only .docx, .pdf, .md and .txt are read; save the document as one of them',
  'too-large': 'larger than 20 MB or 200 pages; save the part that holds the code of conduct by itself',
  locked: 'locked with a password; save it without one',
  damaged: 'damaged; open it in the program that made it and save it again',
  'no-text': 'there is no text in it; a scan has to be made text first',
};

/**
 * The text of a written code of conduct, by what the file holds and not by its name.
 * @throws {UsageError} where it can't be read, with what to do.
 */
export async function readDocument(file: string): Promise<string> {
  const bytes = bytesOf(file);
  await lendParser();
  try {
    return (await openDocument(bytes)).replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof DocumentError) throw new UsageError(`${file}: ${problems[error.problem]}.`);
    throw error;
  }
}

function bytesOf(file: string): ArrayBuffer {
  try {
    return new Uint8Array(readFileSync(file)).buffer;
  } catch (error) {
    throw new UsageError(
      `${file}: can’t be read: ${error instanceof Error ? error.message : String(error)}. Is ${basename(file)} there?`,
    );
  }
}

/** What reads Word documents asks the browser to read HTML; Node has nothing of the kind. */
async function lendParser(): Promise<void> {
  if ('DOMParser' in globalThis) return;
  const { Window } = await import('happy-dom');
  Object.assign(globalThis, { DOMParser: new Window().DOMParser });
}
