import { asFault, Work, type Fault } from '../wire';

/** What a screen with long jobs knows of them: which one is under way, how far it is, how the last one ended. */
export class Job<What extends string> {
  readonly work = new Work();
  busyWith = $state<What>();
  fault = $state.raw<Fault>();
  /** The keeper stopped what was under way. */
  stopped = $state<What>();
  #last = 0;

  /** Nothing when it failed, was stopped, or was overtaken by one begun later. */
  protected async does<T>(what: What, run: (work: Work) => Promise<T>): Promise<T | undefined> {
    const mine = ++this.#last;
    this.busyWith = what;
    this.fault = undefined;
    this.stopped = undefined;
    try {
      const done = await run(this.work);
      return mine === this.#last ? done : undefined;
    } catch (thrown) {
      if (mine !== this.#last) return undefined;
      const fault = asFault(thrown);
      if (fault.code === 'cancelled') this.stopped = what;
      else this.fault = fault;
      return undefined;
    } finally {
      if (mine === this.#last) this.busyWith = undefined;
    }
  }

  /** What is under way is about something that is there no more: it is stopped, and nothing is said of it. */
  protected abandon(): void {
    this.#last++;
    this.busyWith = undefined;
    this.work.cancel();
  }

  /** A dialog for a place; what goes wrong with it is said like everything else. */
  protected async asks<T>(choice: Promise<T | undefined>): Promise<T | undefined> {
    try {
      return await choice;
    } catch (thrown) {
      this.fault = asFault(thrown);
      return undefined;
    }
  }
}
