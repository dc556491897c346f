// What was dropped: files, and the files of folders, in order of their names.

export interface Dropped {
  readonly files: readonly File[];
  readonly leftOut: readonly string[]; // of folders: what is no article by its name
}

const suffixes = /\.(?:txt|text|md|html?|docx|pdf)$/i;
const deepest = 4;
const mostFiles = 200;

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((settle, fail) => entry.file(settle, fail));
}

// A browser hands out the entries of a folder in pieces, the last of them empty.
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((settle, fail) => reader.readEntries(settle, fail));
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
    all.push(...some);
  }
}

// Browsers save a page's pictures and frames into a folder beside it.
function isPartsOfPage(entry: FileSystemEntry): boolean {
  return /(?:_files|\.files|-Dateien|_fichiers)$/i.test(entry.name);
}

class Walk {
  readonly files: File[] = [];
  readonly leftOut: string[] = [];

  async enter(entry: FileSystemEntry, depth: number): Promise<void> {
    if (depth > deepest || this.files.length >= mostFiles) return;
    if (entry.isDirectory) {
      for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) {
        if (inner.name.startsWith('.') || (inner.isDirectory && isPartsOfPage(inner))) continue;
        await this.enter(inner, depth + 1);
      }
    } else if (depth === 0 || (suffixes.test(entry.name) && !/^readme\./i.test(entry.name))) {
      this.files.push(await fileOf(entry as FileSystemFileEntry));
    } else {
      this.leftOut.push(entry.name);
    }
  }
}

// Files as they are given, folders as what is in them.
export async function filesIn(given: readonly (File | FileSystemEntry)[]): Promise<Dropped> {
  const walk = new Walk();
  for (const one of given) {
    try {
      if (one instanceof File) walk.files.push(one);
      else await walk.enter(one, 0);
    } catch {
      walk.leftOut.push(one.name); // the page may not read it
    }
  }
  return walk;
}
