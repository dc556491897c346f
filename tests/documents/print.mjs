// A PDF with words at given places, in Helvetica: pages are lists of [x, y from the top, text, size].
const height = 600;

function stream(lines) {
  const shown = lines.map(([x, y, text, size = 10]) => {
    const safe = text.replace(/[\\()]/g, (sign) => `\\${sign}`);
    return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${height - y} Tm (${safe}) Tj ET`;
  });
  return shown.join('\n');
}

export function printed(pages) {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, index) => {
      const content = stream(lines);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
