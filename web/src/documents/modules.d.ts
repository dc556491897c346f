declare module '*?worker&url' {
  const address: string;
  export default address;
}
declare module 'pdfjs-dist/build/pdf.worker.mjs';
