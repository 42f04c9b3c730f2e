/** The twelve words of the browser that signed a file, for two people to read to each other. They are English everywhere. */
export function KeyWords({ words }: { words: string }) {
  return (
    <p className="fingerprint" lang="en" dir="ltr">
      {words}
    </p>
  );
}
