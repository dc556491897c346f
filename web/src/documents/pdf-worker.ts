// A script of its own, so that its name ends in .js: some servers know no type for .mjs.
import 'pdfjs-dist/build/pdf.worker.mjs';
