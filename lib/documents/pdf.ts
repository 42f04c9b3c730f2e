// The build for older browsers: the other one asks for what came to Chromium with version 140.
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from './document-error';
import { type Page, type Piece, textOfPages } from './pages';

/** No code of conduct has more; a book would keep the page busy for minutes. */
const mostPages = 200;

/**
 * The text of a PDF with its headings, paragraphs and lists as far as its lines show them, as Markdown.
 * @throws {DocumentError} where it is damaged, locked, or holds no text.
 */
export async function textOfPdf(data: ArrayBuffer): Promise<string> {
  await startWorker();
  const loading = getDocument({
    data: new Uint8Array(data.slice(0)),
    // Nothing is drawn and nothing is fetched: only the words are wanted.
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    return textOfPages(await pagesOf(await loading.promise));
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new DocumentError(isLocked ? 'locked' : 'damaged', { cause: error });
  } finally {
    await loading.destroy();
  }
}

/** pdf.js reads in a worker, so that a large document does not stop the page; where there is none, it reads in place. */
async function startWorker(): Promise<void> {
  if (GlobalWorkerOptions.workerPort !== null || typeof Worker === 'undefined') return;
  const { default: PdfWorker } = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker');
  GlobalWorkerOptions.workerPort = new PdfWorker();
}

async function pagesOf(pdf: PDFDocumentProxy): Promise<Page[]> {
  if (pdf.numPages > mostPages) throw new DocumentError('too-large');
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.flatMap((item): Piece[] => ('str' in item ? [pieceOf(item)] : [])));
    page.cleanup();
  }
  return pages;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function pieceOf({ str, transform, width, height }: TextItem): Piece {
  const [, , , scale = 0, x = 0, y = 0] = transform;
  return { text: str, x, y, width, size: height || Math.abs(scale) };
}
