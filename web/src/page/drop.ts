// Files and folders may be dropped anywhere on the page.

import { filesIn, type Dropped } from './dropped.ts';

export function startDrop(veil: HTMLElement, take: (dropped: Dropped) => void): void {
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
    if (event.dataTransfer) void filesIn(event.dataTransfer).then(take);
  });
}
