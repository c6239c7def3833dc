/** Rows for tests: as many as wanted, told to fail or to wait. */
import type { RowSource } from './blocks';

export interface Line {
  name: string;
}

export class SyntheticRows implements RowSource<Line> {
  version = $state(1);
  total = $state(0);
  failing = false;
  hold = false;
  asked = 0;
  name = (index: number) => `rad ${index}`;

  constructor(total: number) {
    this.total = total;
  }

  async fetch(from: number, length: number): Promise<Line[]> {
    this.asked++;
    if (this.failing) throw new Error('on purpose');
    if (this.hold) return new Promise(() => {});
    return Array.from({ length }, (_, i) => ({ name: this.name(from + i) }));
  }
}
