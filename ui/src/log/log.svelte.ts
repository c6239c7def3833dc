/** The log as rows of a table, newest first, and the two examinations. */
import type { RowSource } from '../parts/table';
import { Job } from '../state';
import {
  asFault,
  call,
  choosePlace,
  Work,
  type CheckReport,
  type Fault,
  type LogEntryView,
  type LogExport,
  type LogVerdict,
} from '../wire';
import { t } from '../words/words.svelte';

export class Log implements RowSource<LogEntryView> {
  total = $state(0);
  version = $state(0);
  head = $state('');
  loaded = $state(false);
  fault = $state.raw<Fault>();
  current = $state.raw<LogEntryView>();
  #asked = 0;

  /** Looks how long the log is now. */
  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const { total, head } = await call('list_log', { from: 0, len: 1 });
      if (asked !== this.#asked) return;
      // Every new entry moves all the rows.
      if (total !== this.total || head !== this.head) this.version++;
      this.total = total;
      this.head = head;
      this.loaded = true;
      this.fault = undefined;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }

  async fetch(from: number, length: number): Promise<LogEntryView[]> {
    return (await call('list_log', { from, len: Math.min(length, 500) })).rows;
  }
}

export type Kind = 'log' | 'register';
export type Found = { of: 'log'; verdict: LogVerdict } | { of: 'register'; verdict: CheckReport };

/** Reads everything and says whether it is whole. */
export class Examination {
  readonly work = new Work();
  kind = $state<Kind>();
  found = $state.raw<Found>();
  fault = $state.raw<Fault>();
  stopped = $state(false);

  async run(kind: Kind): Promise<void> {
    this.kind = kind;
    this.close();
    try {
      this.found =
        kind === 'log'
          ? { of: kind, verdict: await this.work.run('verify_log', {}) }
          : { of: kind, verdict: await this.work.run('check_register', {}) };
    } catch (thrown) {
      const fault = asFault(thrown);
      if (fault.code === 'cancelled') this.stopped = true;
      else this.fault = fault;
    }
  }

  close(): void {
    this.found = undefined;
    this.fault = undefined;
    this.stopped = false;
  }
}

/** The log as files that somebody without this program can examine. */
export class Exporting extends Job<'export'> {
  done = $state.raw<LogExport>();

  async run(): Promise<void> {
    if (this.work.running) return;
    const folder = await this.asks(choosePlace('folder', t('logbook-export-dialog')));
    if (!folder) return;
    this.done = undefined;
    this.done = await this.does('export', (work) => work.run('export_log', { place: folder.token }));
  }

  close(): void {
    this.done = this.fault = this.stopped = undefined;
  }
}
