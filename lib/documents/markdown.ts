/** The words of HTML as Markdown: headings, paragraphs, lists and tables, and nothing else. The HTML is never shown. */
export function markdownOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return blocksOf(page.body, 0).join('\n\n');
}

function blocksOf(parent: Element, depth: number): string[] {
  return [...parent.children].flatMap((element): string[] => {
    const heading = /^H([1-6])$/.exec(element.tagName)?.[1];
    if (heading !== undefined) return kept(`${'#'.repeat(Number(heading))} `, wordsOf(element));
    if (element.tagName === 'UL' || element.tagName === 'OL')
      return kept('', itemsOf(element, depth).join('\n'));
    if (element.tagName === 'TABLE') return kept('', rowsOf(element).join('\n'));
    if (element.tagName === 'DIV' || element.tagName === 'BLOCKQUOTE') return blocksOf(element, depth);
    return kept('', paragraphOf(element));
  });
}

function kept(mark: string, text: string): string[] {
  return text === '' ? [] : [mark + text];
}

/** A paragraph that is bold from end to end is how many people write a heading. */
function paragraphOf(element: Element): string {
  const text = wordsOf(element);
  const bold = [...element.childNodes].filter((node) => node.textContent?.trim() !== '');
  const isBold = bold.length > 0 && bold.every((node) => node.nodeName === 'STRONG');
  return isBold && text.length <= 80 && !text.includes('*') ? `**${text}**` : text;
}

function itemsOf(list: Element, depth: number): string[] {
  return [...list.children].flatMap((item) => {
    const inner = [...item.children].filter(({ tagName }) => tagName === 'UL' || tagName === 'OL');
    const own = item.cloneNode(true) as Element;
    for (const nested of own.querySelectorAll('ul, ol')) nested.remove();
    const text = wordsOf(own);
    return [
      ...(text === '' ? [] : [`${'  '.repeat(depth)}- ${text}`]),
      ...inner.flatMap((nested) => itemsOf(nested, depth + 1)),
    ];
  });
}

function rowsOf(table: Element): string[] {
  return [...table.querySelectorAll('tr')].map(
    (row) => `| ${[...row.children].map((cell) => wordsOf(cell).replaceAll('|', '/')).join(' | ')} |`,
  );
}

/** On one line: what a line break parts belongs to one paragraph all the same. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const ender of copy.querySelectorAll('br, p')) ender.append(' ');
  for (const ender of copy.querySelectorAll('br')) ender.replaceWith(' ');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
