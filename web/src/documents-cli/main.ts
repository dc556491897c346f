// `node synoptic-documents.mjs html|docx|pdf|text < FILE`: the text of a document, for the command line. The exit
// status says why there is none (src/cli/document.h); nothing is written then.

import { parseHTML } from 'linkedom';
import { readFileSync, writeSync } from 'node:fs';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

import { readDocx } from '../documents/docx.ts';
import { Refused, type Host, type Refusal } from '../documents/host.ts';
import { readHtml } from '../documents/html.ts';
import { readLegacy } from '../documents/legacy.ts';
import { readPdf } from '../documents/pdf.ts';

const statuses: Readonly<Record<Refusal, number>> = { locked: 10, pictures: 11, broken: 12, nothing: 13 };

// linkedom makes no <html> and no <body> where the text has none, as a browser does.
function parse(html: string): Document {
  const isWhole = /^(?:\s|<!--[^]*?-->|<\?xml[^>]*>|<!doctype[^>]*>)*<html\b[^]*<body\b/i.test(html);
  const whole = isWhole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

const deepest = 512; // elements within elements, as browsers have it; linkedom would take hours over more
const passive = '<!--[^]*?-->|<(script|style|textarea)\\b[^]*?</\\1\\s*>';
const markup = new RegExp(`${passive}|<(/?)([a-z][a-z0-9-]*)\\b[^>]*>`, 'gi');
// They hold nothing, or their ends may be left out and nothing of their kind stands right inside them.
const shallow = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|d[td]|t[rdh]|thead|tbody|tfoot|option|html|head|body)$/i;

function withoutDepths(html: string): string {
  let depth = 0;
  return html.replace(markup, (tag, _passive, end: string | undefined, name: string | undefined) => {
    if (name === undefined || shallow.test(name)) return tag;
    if (end === '') return ++depth > deepest ? '' : tag;
    depth = Math.max(0, depth - 1);
    return depth >= deepest ? '' : tag;
  });
}

const host: Host = { parse: (html) => parse(withoutDepths(html)) };

// In node there is no worker to send a PDF to: pdfjs-dist then takes this one.
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = pdfWorker;

function legacyText(bytes: Buffer): string {
  const read = readLegacy(bytes);
  if (!read) throw new Refused('broken');
  return read.text;
}

async function textOf(kind: string, bytes: Buffer): Promise<string> {
  if (kind === 'html') return readHtml(bytes, host);
  if (kind === 'text') return legacyText(bytes);
  if (kind === 'docx') return readDocx(new Uint8Array(bytes), { buffer: bytes }, host);
  if (kind === 'pdf') return readPdf(new Uint8Array(bytes), pdfjs);
  throw new Refused('broken');
}

function write(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
}

try {
  write(await textOf(process.argv[2] ?? '', readFileSync(0)));
} catch (thrown) {
  process.exitCode = thrown instanceof Refused ? statuses[thrown.reason] : statuses.broken;
}
