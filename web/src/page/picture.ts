// A picture of the canvas that says where it is from: title above, sources below, in the page's own colours.

import type { CanvasView } from '../canvas.ts';

export interface Caption {
  readonly title: string;
  readonly finding: string; // the chosen one; may be empty
  readonly sources: string;
}

interface Line {
  readonly text: string;
  readonly y: number; // of its baseline, CSS pixels from the top of its band
  readonly size: number;
  readonly face: 'read' | 'ui';
  readonly soft: boolean;
}

interface Band {
  readonly lines: readonly Line[];
  readonly height: number;
}

const margin = 20;
const leading = 1.4;

function styled(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function fontOf({ size, face }: Pick<Line, 'size' | 'face'>): string {
  return `${face === 'read' ? '600 ' : ''}${size}px ${styled(face)}`;
}

const ruler = document.createElement('canvas').getContext('2d');

// At blanks; a word that is wider than the picture stands alone.
function wrapped(text: string, font: string, width: number): readonly string[] {
  if (!ruler) return [text];
  ruler.font = font;
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && ruler.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function band(parts: readonly Omit<Line, 'y'>[], width: number): Band {
  const lines: Line[] = [];
  let y = 12;
  for (const part of parts) {
    for (const text of wrapped(part.text, fontOf(part), width - 2 * margin)) {
      y += part.size * leading;
      lines.push({ ...part, text, y: y - part.size * 0.35 });
    }
  }
  return { lines, height: Math.ceil(y + 12) };
}

function bands({ title, finding, sources }: Caption, width: number): { readonly top: Band; readonly bottom: Band } {
  const head = [{ text: title, size: 20, face: 'read', soft: false }, { text: finding, size: 14, face: 'ui', soft: true }] as const;
  return { top: band(head, width), bottom: band([{ text: sources, size: 13, face: 'ui', soft: true }], width) };
}

// Null when the canvas cannot be drawn now.
export async function pngOf(view: CanvasView, caption: Caption): Promise<Blob | null> {
  const drawn = view.picture();
  if (!drawn) return null;
  const { canvas, width } = drawn;
  const ratio = canvas.width / width;
  const { top, bottom } = bands(caption, width);
  const [above, below] = [Math.round(top.height * ratio), Math.round(bottom.height * ratio)];
  const whole = document.createElement('canvas');
  [whole.width, whole.height] = [canvas.width, above + canvas.height + below];
  const context = whole.getContext('2d');
  if (!context) return null;
  context.fillStyle = styled('paper');
  context.fillRect(0, 0, whole.width, whole.height);
  context.drawImage(canvas, 0, above);
  const write = ({ lines }: Band, from: number): void => {
    context.setTransform(ratio, 0, 0, ratio, 0, from);
    for (const line of lines) {
      context.font = fontOf(line);
      context.fillStyle = styled(line.soft ? 'ink-soft' : 'ink');
      context.fillText(line.text, margin, line.y);
    }
  };
  write(top, 0);
  write(bottom, above + canvas.height);
  return new Promise((done) => whole.toBlob(done, 'image/png'));
}

// What no document of XML may hold becomes U+FFFD, as everywhere.
function xml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

export function svgOf(view: CanvasView, caption: Caption): Blob {
  const { elements, style, width, height } = view.svg();
  const { top, bottom } = bands(caption, width);
  const whole = top.height + height + bottom.height;
  const write = ({ lines }: Band, from: number): string =>
    lines
      .map((line) => {
        const colour = styled(line.soft ? 'ink-soft' : 'ink');
        const weight = line.face === 'read' ? 600 : 400;
        const font = `font-family="${xml(styled(line.face))}" font-size="${line.size}" font-weight="${weight}"`;
        return `<text x="${margin}" y="${from + line.y}" ${font} fill="${colour}">${xml(line.text)}</text>\n`;
      })
      .join('');
  const box = `width="${width}" height="${whole}"`;
  const text =
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${box} viewBox="0 0 ${width} ${whole}">\n` +
    `<title>${xml(caption.title)}</title>\n<desc>${xml(caption.sources)}</desc>\n<style>${xml(style)}</style>\n` +
    `<rect ${box} fill="${styled('paper')}"/>\n${write(top, 0)}` +
    `<g transform="translate(0 ${top.height})">\n${elements}</g>\n${write(bottom, top.height + height)}</svg>\n`;
  return new Blob([text], { type: 'image/svg+xml' });
}
