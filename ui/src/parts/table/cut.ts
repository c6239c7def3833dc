/** What is cut short in a cell of `grid` is told whole while the pointer is over it. */
export function tellCut(grid: HTMLElement): () => void {
  const cellAt = ({ target }: Event) => (target as Element).closest<HTMLElement>('[data-column]');
  const over = (event: Event): void => {
    const cell = cellAt(event);
    const text = cell?.querySelector('.title') ?? cell;
    if (cell && text && text.scrollWidth > text.clientWidth) cell.title = text.textContent;
  };
  // A cell is another record's as soon as the rows are scrolled.
  const out = (event: Event): void => cellAt(event)?.removeAttribute('title');
  grid.addEventListener('pointerover', over);
  grid.addEventListener('pointerout', out);
  return () => {
    grid.removeEventListener('pointerover', over);
    grid.removeEventListener('pointerout', out);
  };
}
