/** A picture as a file: its words, what its patterns stand for and its chart, drawn anew at twice the size. */

const scale = 2;
const margin = 16;
const lineHeight = 22;
const gap = 8;
const headed = { size: 17, weight: 600, step: 30 };
const plain = { size: 15, weight: 400, step: lineHeight };

interface Words {
  readonly says: string;
  readonly size: number;
  readonly weight: number;
  /** Pixels down to what stands below. */
  readonly step: number;
}

/**
 * The image of a picture that stands on the page, in the colours that it has there, as a PNG file.
 * @throws {Error} where the browser cannot draw it
 */
export async function imageOf(picture: HTMLElement): Promise<Blob> {
  const { svg, width, height } = drawn(picture);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('PNG'))), 'image/png');
  });
}

/** The whole picture as one SVG that needs nothing of the page. */
function drawn(picture: HTMLElement): { svg: string; width: number; height: number } {
  const across = picture.clientWidth;
  const { fontFamily } = getComputedStyle(picture);
  const sentences = [...picture.querySelectorAll(':scope > p')].map((one) => ({ ...plain, says: said(one) }));
  const title = { ...headed, says: said(picture.querySelector('h2')) };
  const pieces: string[] = [];
  let y = margin;
  for (const words of [title, ...sentences]) {
    for (const line of linesOf(words, across, fontFamily)) {
      pieces.push(textAt(margin, y + words.size, words, line));
      y += words.step;
    }
  }
  y += gap;
  for (const one of picture.querySelectorAll('.picture-legend > li')) {
    const swatch = one.querySelector('svg');
    if (swatch) pieces.push(placed(swatch, margin, y));
    pieces.push(textAt(margin + 28, y + 12, plain, said(one)));
    y += lineHeight;
  }
  const chart = picture.querySelector<SVGSVGElement>('.recharts-wrapper > svg');
  if (chart) {
    pieces.push(placed(chart, margin, y + gap));
    y += chart.clientHeight + gap;
  }
  const [width, height] = [across + 2 * margin, y + margin];
  const font = new Option(fontFamily).innerHTML.replaceAll('"', '&quot;');
  const all = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${font}">
    <rect width="100%" height="100%" fill="var(--ground)"/>${pieces.join('')}</svg>`;
  return { svg: coloured(all, picture), width, height };
}

const said = (element: Element | null) => element?.textContent?.trim() ?? '';

function textAt(x: number, y: number, { size, weight }: Omit<Words, 'says'>, line: string): string {
  const written = new Option(line).innerHTML;
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="var(--ink)">${written}</text>`;
}

/** A drawing of the page, put into another one. */
function placed(svg: SVGSVGElement, x: number, y: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.removeAttribute('style');
  for (const [name, value] of Object.entries({ x, y, width: svg.clientWidth, height: svg.clientHeight }))
    copy.setAttribute(name, String(value));
  return new XMLSerializer().serializeToString(copy);
}

/** Words in as many lines as they take; what has no blank in it stays in one. */
function linesOf({ says, size, weight }: Words, width: number, family: string): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return [says];
  pen.font = `${weight} ${size}px ${family}`;
  const lines: string[] = [];
  for (const word of says.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** With the colours that names stand for where the picture is. */
function coloured(svg: string, picture: HTMLElement): string {
  const probe = picture.appendChild(document.createElement('span'));
  const colours = new Map<string, string>();
  const colourOf = (name: string) => {
    probe.style.color = `var(${name})`;
    const colour = colours.get(name) ?? getComputedStyle(probe).color;
    colours.set(name, colour);
    return colour;
  };
  const result = svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => colourOf(name));
  probe.remove();
  return result;
}
