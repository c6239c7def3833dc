/** A drag that begins where the pointer went down, and is called off with Escape. */
export interface Drag {
  /** Pixels from where it began. */
  move: (x: number, dx: number) => void;
  /** `done` is false when it was called off, or never went anywhere. */
  end: (done: boolean) => void;
}

/** A hand is not quite still when it presses. */
const SLACK = 4;

export function drag(event: PointerEvent, { move, end }: Drag, slack = SLACK): void {
  const target = event.currentTarget as HTMLElement;
  const from = event.clientX;
  let moved = false;

  const onmove = (now: PointerEvent): void => {
    const dx = now.clientX - from;
    if (!moved && Math.abs(dx) < slack) return;
    moved = true;
    move(now.clientX, dx);
  };
  const stop = (done: boolean): void => {
    target.removeEventListener('pointermove', onmove);
    target.removeEventListener('pointerup', onup);
    target.removeEventListener('pointercancel', oncancel);
    window.removeEventListener('keydown', onkey, true);
    end(done && moved);
  };
  const onup = (): void => stop(true);
  const oncancel = (): void => stop(false);
  const onkey = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape') return;
    key.preventDefault();
    key.stopPropagation();
    stop(false);
  };
  target.setPointerCapture?.(event.pointerId);
  target.addEventListener('pointermove', onmove);
  target.addEventListener('pointerup', onup);
  target.addEventListener('pointercancel', oncancel);
  window.addEventListener('keydown', onkey, true);
}

/** How wide a column's cells would like to be, in the pixels of the page. */
export function naturalWidth(cells: Iterable<HTMLElement>): number {
  const range = document.createRange();
  let widest = 0;
  for (const cell of cells) {
    const { paddingLeft, paddingRight } = getComputedStyle(cell);
    range.selectNodeContents(cell);
    const text = range.getBoundingClientRect().width / scaleOf(cell);
    widest = Math.max(widest, text + parseFloat(paddingLeft) + parseFloat(paddingRight));
  }
  return Math.ceil(widest) + 2;
}

/** What one pixel of the page measures on screen: the window can be zoomed. */
export const scaleOf = (element: HTMLElement): number =>
  element.offsetWidth > 0 ? element.getBoundingClientRect().width / element.offsetWidth || 1 : 1;
