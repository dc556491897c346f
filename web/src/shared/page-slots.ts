// The places in the one-file page that hold a comparison, so that it can be read before any script runs, and with scripts
// off. The build marks and fills them with the first built-in story, "Save as one page" with what is on screen, and
// `synoptic compare --format page` with what it compared (src/cli/page_file.cpp; docs/formats.md lists them).

export interface SavedPage {
  readonly title: string; // of the document
  readonly story: string; // the comparison's name in the picker
  readonly html: string; // the report: report::html_fragment
  readonly bundle: string; // JSON without "<"
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

// The page shows overview and findings beside, everything else in the stage (web/src/page/report-dom.ts splits nodes at
// the same place). Sections of a report are not nested (src/report/report.h).
export function splitSections(html: string): { readonly findings: string; readonly rest: string } {
  const sections = html.split(/(?=<section\b)/).filter((part) => part.trim() !== '');
  const isLeading = (section: string): boolean => /^<section\b[^>]*\bid="(?:overview|findings)"/.test(section);
  return {
    findings: sections.filter(isLeading).join(''),
    rest: sections.filter((section) => !isLeading(section)).join(''),
  };
}

// <!--NAME-->what stands between, which another comparison replaces<!--/NAME-->
export function slot(name: string, content: string): string {
  return `<!--${name}-->${content}<!--/${name}-->`;
}

function between(page: string, before: string, after: string, content: string): string | undefined {
  const begin = page.indexOf(before);
  const end = page.indexOf(after, begin + before.length);
  return begin < 0 || end < 0 ? undefined : page.slice(0, begin + before.length) + content + page.slice(end);
}

// Nothing when a place is missing. What the page held before leaves it; programs and the texts of the built-in stories
// stay.
export function fillPage(page: string, { title, story, html, bundle }: SavedPage): string | undefined {
  const { findings, rest } = splitSections(html);
  const bundleStart = '<script type="application/json" id="synoptic-bundle">';
  const places: readonly (readonly [before: string, after: string, content: string])[] = [
    ['<title>', '</title>', escapeHtml(title)],
    [bundleStart, '</script>', bundle],
    ['<!--story-->', '<!--/story-->', `<option value="page" selected="">${escapeHtml(story)}</option>`],
    ['<!--findings-->', '<!--/findings-->', findings],
    ['<!--report-->', '<!--/report-->', rest],
    ['<!--compared-->', '<!--/compared-->', ''], // of the story that the build put there
  ];
  return places.reduce<string | undefined>((filled, place) => filled && between(filled, ...place), page);
}
