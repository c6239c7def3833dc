/** What of the window itself can be shown or hidden. */
import type { Arrival, Place } from '../wire';

const KEY = 'liggare-window';

interface Kept {
  sidebar: boolean;
  detail: number;
}

function read(): Kept {
  try {
    return { sidebar: true, detail: 372, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
  } catch {
    return { sidebar: true, detail: 372 };
  }
}

class Shown {
  #first = read();
  sidebar = $state(this.#first.sidebar);
  detail = $state(this.#first.detail);
  palette = $state(false);
  shortcuts = $state(false);
  recovery = $state(false);
  /** What came while a register is open, and asks whether to leave it. */
  arrived = $state.raw<{ kind: 'register' | 'backup'; place: Place }>();

  /** What came while a dialog was open, and waits for that to be done. */
  waiting = $state.raw<readonly Arrival[]>([]);

  /** Measures of the window only: nothing of a register is kept there. */
  keep(): void {
    localStorage.setItem(KEY, JSON.stringify({ sidebar: this.sidebar, detail: this.detail }));
  }
}

export const shown = new Shown();
