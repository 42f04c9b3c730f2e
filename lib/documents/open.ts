import { DocumentError } from './document-error';

/** Written codes of conduct are pages, not archives of pictures. */
const mostBytes = 20_000_000;

/** What a document's first bytes say that it is. */
type Form = 'docx' | 'pdf' | 'old-word' | 'rtf' | 'text';

const beginnings: readonly (readonly [Form, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['docx', [0x50, 0x4b, 0x03, 0x04]],
  ['old-word', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** What a file dialog for documents offers. */
export const openable = '.md,.markdown,.txt,.docx,.pdf';

/**
 * The text of a document, Markdown where it has headings, lists and tables, so that `readConduct` can take it. What reads
 * Word and PDF is loaded when the first such document is opened; nothing leaves the page.
 * @throws {DocumentError} with the reason why there is no text to read.
 */
export async function openDocument(data: ArrayBuffer): Promise<string> {
  if (data.byteLength > mostBytes) throw new DocumentError('too-large');
  const text = await textOf(data);
  if (text.trim() === '') throw new DocumentError('no-text');
  return text;
}

async function textOf(data: ArrayBuffer): Promise<string> {
  const form = formOf(new Uint8Array(data));
  if (form === 'pdf') return (await import('./pdf')).textOfPdf(data);
  if (form === 'docx') return (await import('./docx')).textOfDocx(data);
  if (form === 'text') return decoded(new Uint8Array(data));
  throw new DocumentError('not-supported');
}

/** The form by what the file holds: its name may say anything. */
function formOf(bytes: Uint8Array): Form {
  const known = beginnings.find(([, signs]) => signs.every((sign, at) => bytes[at] === sign))?.[0];
  if (known !== undefined) return known;
  // A PDF may have a few bytes of something else before it.
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-') ? 'pdf' : 'text';
}

/** Text as it was saved: by its byte order mark, as UTF-8, or as older programs of Windows write it. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new DocumentError('not-supported');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
