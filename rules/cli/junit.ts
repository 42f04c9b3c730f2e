/** One check of a suite, and what went wrong where it failed. */
export interface JunitCase {
  readonly name: string;
  readonly failure: { readonly message: string; readonly detail: string } | null;
}

export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

/** The suites as the JUnit XML that CI servers read (testsuites, testsuite, testcase, failure). */
export function junit(name: string, suites: readonly JunitSuite[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name, ...countsOf(suites.flatMap(({ cases }) => cases)) })}>`,
    ...suites.flatMap(linesOf),
    '</testsuites>',
  ].join('\n');
}

function linesOf({ name, cases }: JunitSuite): string[] {
  return [
    `  <testsuite ${attributes({ name, ...countsOf(cases) })}>`,
    ...cases.map(({ name: own, failure }) => {
      const named = attributes({ classname: name, name: own });
      if (failure === null) return `    <testcase ${named}/>`;
      const message = attributes({ message: failure.message });
      return `    <testcase ${named}><failure ${message}>${escaped(failure.detail)}</failure></testcase>`;
    }),
    '  </testsuite>',
  ];
}

function countsOf(cases: readonly JunitCase[]): Record<string, string> {
  const failures = cases.filter(({ failure }) => failure !== null).length;
  return { tests: String(cases.length), failures: String(failures) };
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}="${escaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`)
    .join(' ');
}

/** What XML 1.0 takes; it has no way to write most control characters, nor half of a surrogate pair. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
