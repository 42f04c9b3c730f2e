import { type ReactNode, useId, useRef, useState } from 'react';
import { useText } from '../ui/text';
import { imageOf } from './image';
import { csvOf, type Numbers, NumbersTable } from './numbers';
import { Legend, type Series } from './series';

/** Gives a file to the person, of which it says what it shows and what its name ends with. */
export type SaveFile = (file: Blob, name: string, ending: 'png' | 'csv') => void;

/** One picture: what it is about, what it says in words, the chart, the same as a table, and both as files. */
export function Picture(props: {
  /** What its files are called, without the day and the ending. */
  name: string;
  title: string;
  says: readonly string[];
  /** What its patterns stand for, where there are several. */
  series?: readonly Series[];
  numbers: Numbers;
  onSave: SaveFile;
  children: ReactNode;
}) {
  const { name, title, says, series = [], numbers, onSave, children } = props;
  const text = useText();
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function saveImage() {
    try {
      setProblem(null);
      if (whole.current) onSave(await imageOf(whole.current), name, 'png');
    } catch (error) {
      setProblem(text('pictures_png_failed', { problem: error instanceof Error ? error.message : '' }));
    }
  }

  return (
    <section className="stack picture" aria-labelledby={id}>
      <div className="stack" ref={whole}>
        <h2 className="title" id={id}>
          {title}
        </h2>
        {says.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {series.length > 1 && <Legend series={series} />}
        {/* A chart runs from left to right in every language, as its numbers do. */}
        <div dir="ltr" className="picture-chart">
          {children}
        </div>
      </div>
      <NumbersTable title={title} numbers={numbers} />
      <div className="row picture-actions">
        <button
          type="button"
          className="button"
          aria-label={text('pictures_png_of', { title })}
          onClick={() => void saveImage()}
        >
          {text('pictures_png')}
        </button>
        <button
          type="button"
          className="button"
          aria-label={text('pictures_csv_of', { title })}
          onClick={() => onSave(csvOf(numbers), name, 'csv')}
        >
          {text('pictures_csv')}
        </button>
      </div>
      <p role="status" className="problem told">
        {problem}
      </p>
    </section>
  );
}
