import { unparse } from 'papaparse';
import { useText } from '../ui/text';

/** What a picture shows, as a table: the first column says what a row is about. */
export interface Numbers {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The table beside a picture. */
export function NumbersTable({ title, numbers: { head, rows } }: { title: string; numbers: Numbers }) {
  const text = useText();
  const written = new Intl.NumberFormat(text.locale);
  const name = text('pictures_table_of', { title });
  return (
    <details className="picture-numbers">
      <summary>{text('pictures_table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached with the keyboard. */}
      <section className="picture-scroll" aria-label={name} tabIndex={0}>
        <table>
          <caption className="unseen">{name}</caption>
          <thead>
            <tr>
              {head.map((one) => (
                <th key={one} scope="col">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...others], row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rules may have the same sentence, and rows never move.
              <tr key={row}>
                <th scope="row" dir="auto">
                  {first}
                </th>
                {others.map((value, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is of its column.
                  <td key={at}>{typeof value === 'number' ? written.format(value) : value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

/**
 * The numbers as a CSV file. A spreadsheet takes a text that begins like a formula for one: it gets an apostrophe before it. The
 * mark at the beginning tells it that the file is UTF-8.
 */
export function csvOf({ head, rows }: Numbers): Blob {
  const csv = unparse([[...head], ...rows.map((row) => [...row])], { escapeFormulae: true });
  return new Blob(['\uFEFF', csv, '\r\n'], { type: 'text/csv' });
}
