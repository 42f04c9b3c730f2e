import mammoth from 'mammoth/mammoth.browser.js';
import { DocumentError } from './document-error';
import { markdownOf } from './markdown';

/**
 * The text of a Word document with its headings, lists and tables, as Markdown.
 * @throws {DocumentError} where it is damaged or no Word document.
 */
export async function textOfDocx(data: ArrayBuffer): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: data },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
        // Pictures would stand in the page as data; only words are wanted.
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        externalFileAccess: false,
      },
    );
    return markdownOf(value);
  } catch (error) {
    throw new DocumentError('damaged', { cause: error });
  }
}
