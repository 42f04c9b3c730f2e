import type { Finding } from '../../rules/finding';

/** A text with the words of its findings marked; where findings overlap, the first one is marked. */
export function MarkedText({ text, findings }: { text: string; findings: readonly Finding[] }) {
  return (
    <p className="marked" dir="auto">
      {piecesOf(text, findings).map(({ from, words, finding }) =>
        finding ? (
          <mark className={`found is-${finding.level}`} key={from} title={finding.say}>
            {words}
          </mark>
        ) : (
          <span key={from}>{words}</span>
        ),
      )}
    </p>
  );
}

interface Piece {
  from: number;
  words: string;
  finding: Finding | null;
}

function piecesOf(text: string, findings: readonly Finding[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const finding of [...findings].sort((one, other) => one.start - other.start)) {
    if (finding.start < at || finding.end === finding.start) continue;
    if (finding.start > at) pieces.push({ from: at, words: text.slice(at, finding.start), finding: null });
    pieces.push({ from: finding.start, words: text.slice(finding.start, finding.end), finding });
    at = finding.end;
  }
  if (at < text.length) pieces.push({ from: at, words: text.slice(at), finding: null });
  return pieces;
}
