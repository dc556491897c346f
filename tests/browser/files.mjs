// Files for the tests of documents: Word files as stored zip archives, and PDFs printed by Chromium.
import { crc32, deflateRawSync } from 'node:zlib';

const table = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function checksum(bytes) {
  if (crc32) return crc32(bytes);
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ table[(value ^ byte) & 255];
  return (value ^ 0xffffffff) >>> 0;
}

// A part that unpacks to `size` bytes and says that it is ten long.
export const swollen = (size) => ({ deflated: deflateRawSync(Buffer.alloc(size, 'a ')), size: 10 });

// A zip archive without compression but for swollen parts: local headers, then the directory, then its end.
export function zip(parts) {
  const local = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const path = Buffer.from(name);
    const bytes = text.deflated ?? Buffer.from(text);
    const facts = Buffer.alloc(26);
    if (text.deflated) facts.writeUInt16LE(8, 4);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(checksum(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(text.size ?? bytes.length, 18);
    facts.writeUInt16LE(path.length, 22);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), facts, path, bytes);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, place, path);
    offset += 30 + path.length + bytes.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, list, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function paragraph(text, style) {
  const chosen = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${chosen}<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
}

// A Word file: the first line is its title, "## " a heading.
export function docx(lines) {
  const schema = 'http://schemas.openxmlformats.org';
  const body = lines.map((line, index) =>
    line.startsWith('## ') ? paragraph(line.slice(3), 'Heading1') : paragraph(line, index === 0 ? 'Title' : undefined),
  );
  const style = (id, name) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  return zip({
    '[Content_Types].xml': `<Types xmlns="${schema}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${schema}/package/2006/relationships"><Relationship Id="r1" Type="${schema}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${schema}/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${schema}/package/2006/relationships"><Relationship Id="r1" Type="${schema}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${schema}/wordprocessingml/2006/main">${style('Title', 'Title')}${style('Heading1', 'heading 1')}</w:styles>`,
  });
}

export async function pdf(browser, html, options = {}) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent(html);
  const bytes = await page.pdf({ format: 'A5', ...options });
  await context.close();
  return bytes;
}

// A PDF that asks for a password: an empty page under the standard handler (revision 2) with a key that the empty
// password does not make.
export function lockedPdf() {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> >>`,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const entries = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
  text += `xref\n0 5\n0000000000 65535 f \n${entries.join('')}`;
  text += `trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<${'c3'.repeat(16)}> <${'c3'.repeat(16)}>] >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
