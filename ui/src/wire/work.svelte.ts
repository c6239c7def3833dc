/** A job as a screen shows it: how far it has come, how fast, and whether it is being stopped. */
import { job } from './call';
import { asFault } from './fault';
import type { JobProgress } from './generated';
import type { JobName, Reply, Request } from './port';

const NONE: JobProgress = { done: 0, total: 0, rows: 0 };

export class Work {
  running = $state(false);
  cancelling = $state(false);
  progress = $state.raw<JobProgress>(NONE);
  /** Units and rows a second, since the job first said anything. */
  rate = $state.raw<{ units: number; rows: number }>();
  #cancel: (() => void) | undefined;
  #last = 0;

  /** Runs one job at a time: what ran before is stopped. Throws a `Fault`. */
  async run<N extends JobName>(name: N, request: Request<N>): Promise<Reply<N>> {
    this.#cancel?.();
    const mine = ++this.#last;
    this.running = true;
    this.cancelling = false;
    this.progress = NONE;
    this.rate = undefined;
    let begun: { at: number; progress: JobProgress } | undefined;
    const { promise, cancel } = job(name, request, (progress) => {
      if (mine !== this.#last) return;
      this.progress = progress;
      const at = performance.now();
      begun ??= { at, progress };
      const seconds = (at - begun.at) / 1000;
      if (seconds < 0.25) return;
      const since = (unit: 'done' | 'rows') =>
        Math.max(0, (progress[unit] - begun!.progress[unit]) / seconds);
      this.rate = { units: since('done'), rows: since('rows') };
    });
    this.#cancel = cancel;
    try {
      return await promise;
    } catch (thrown) {
      throw asFault(thrown);
    } finally {
      if (mine === this.#last) {
        this.running = false;
        this.cancelling = false;
        this.#cancel = undefined;
      }
    }
  }

  cancel(): void {
    if (!this.running || this.cancelling) return;
    this.cancelling = true;
    this.#cancel?.();
  }
}
