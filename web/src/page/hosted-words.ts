// What is said of a comparison that was to come from a file of the site.

const again = 'Ask whoever gave you this address.';

export const hostedWords = {
  notTaken: (name: string): string =>
    `“${name}” is not opened: after ?story= only a .json file can be named that lies in the folder of this page or beneath it. ${again}`,
  gone: (name: string, path: string): string => `“${name}” is not there: nothing was found at ${path}. ${again}`,
  unanswered: (name: string): string =>
    `“${name}” could not be loaded: no answer came, or it led elsewhere. Check the connection and load the page anew.`,
  failed: (name: string, status: number): string =>
    `“${name}” could not be loaded: the server answered ${status}. Load the page anew in a while. If it stays so, ask whoever gave you this address.`,
  tooLarge: (name: string): string => `“${name}” is larger than 64 MB and was not opened.`,
  empty: (name: string): string => `“${name}” is empty. Whoever put it there can upload it once more.`,
  page: (name: string): string => `In place of “${name}” the server sent a web page, so the file is probably not there. ${again}`,
  results: (name: string): string =>
    `“${name}” holds the results of a comparison. What can be opened is a bundle, with the texts; “synoptic bundle” makes one.`,
  declined: (name: string, sentence: string): string => `“${name}” could not be opened. ${sentence}`,
} as const;
