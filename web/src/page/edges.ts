// A row that is scrolled sideways fades where more of it waits; layout.css draws that.

const edge = 4; // pixels: the room around what stands at an end

export function fadeEdges(row: HTMLElement): void {
  const tell = (): void => {
    const { scrollLeft, scrollWidth, clientWidth } = row;
    row.classList.toggle('more-before', scrollLeft > edge);
    row.classList.toggle('more-after', scrollWidth - clientWidth - scrollLeft > edge);
  };
  row.addEventListener('scroll', tell, { passive: true });
  new ResizeObserver(tell).observe(row);
}
