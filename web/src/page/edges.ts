// A row that is scrolled sideways fades where more of it waits; layout.css draws that.

export function fadeEdges(row: HTMLElement): void {
  const tell = (): void => {
    const { scrollLeft, scrollWidth, clientWidth } = row;
    row.classList.toggle('more-before', scrollLeft > 1);
    row.classList.toggle('more-after', scrollWidth - clientWidth - scrollLeft > 1);
  };
  row.addEventListener('scroll', tell, { passive: true });
  new ResizeObserver(tell).observe(row);
}
