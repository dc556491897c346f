// Files and folders may be dropped anywhere on the page.

export type Given = File | FileSystemEntry;

// A folder is an entry, a file itself. Asked while the drop is handled: what was dropped is gone afterwards.
function givenIn({ items, files }: DataTransfer): readonly Given[] {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  return entries.some(({ isDirectory }) => isDirectory) ? entries : [...files];
}

export function startDrop(veil: HTMLElement, take: (given: readonly Given[]) => void): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  let depth = 0; // enter and leave come in pairs for every element on the way
  const count = (by: number): void => {
    depth = Math.max(0, depth + by);
    veil.hidden = depth === 0;
  };
  document.addEventListener('dragenter', (event) => {
    if (holdsFiles(event)) count(1);
  });
  document.addEventListener('dragleave', (event) => {
    if (holdsFiles(event)) count(-1);
  });
  document.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    count(-depth);
    if (event.dataTransfer) take(givenIn(event.dataTransfer));
  });
}
