// Several versions in one pasted text, parted by lines of signs: found here, split only when the reader asks.

const separator = /^\s*([-=*_#~])(?:\s?\1){4,}\s*$/;
const leastWords = 40; // in each part, or it is a rule within one article

function countWords(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + (line.match(/\S+/g)?.length ?? 0), 0);
}

// Markdown underlines a heading in the same way; a separator stands below a blank line or a finished sentence.
function parts(line: string, before: string | undefined): boolean {
  return separator.test(line) && (before === undefined || before.trim() === '' || /[.!?]["”’»)]*\s*$/.test(before));
}

// The versions, or nothing when the text is one.
export function splitVersions(text: string): readonly string[] {
  const found: string[][] = [[]];
  const lines = text.split(/\r?\n/);
  lines.forEach((line, index) => {
    if (parts(line, lines[index - 1])) found.push([]);
    else found.at(-1)?.push(line);
  });
  const filled = found.filter((part) => part.some((line) => line.trim() !== ''));
  if (filled.length < 2 || filled.some((part) => countWords(part) < leastWords)) return [];
  return filled.map((part) => part.join('\n').trim());
}
