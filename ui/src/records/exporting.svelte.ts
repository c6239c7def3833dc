/** A table of records written to a file for the keeper's own use: which rows and columns, in what form, and why. */
import { dayFromNow } from '../parts';
import { fitting, Layout, ordered, type Arrangement, type Column, type Sort } from '../parts/table';
import { Job, ROOM_OF, session } from '../state';
import {
  atField,
  choosePlace,
  columnsIn,
  fieldOf,
  Work,
  type DELIMITERS,
  type ExportForm,
  type ExportPreview,
  type ExportRecords,
  type ExportView,
  type Listed,
  type Place,
} from '../wire';
import { t } from '../words/words.svelte';
import { columnsFor } from './columns';
import type { Line } from './recordSearch.svelte';
import type { Chosen } from './picks.svelte';

/** What was on the screen when the export was asked for. */
export interface Seen {
  /** Those picked, if any were. */
  chosen?: Chosen;
  /** All that the search found. */
  found: Chosen;
  /** Whether something held others back. */
  narrowed: boolean;
  sort: Sort;
  columns?: Arrangement;
}

const NONE: ReadonlySet<string> = new Set();

/** Whether records of a noun are somebody's, each or most of them: a table of them leads to data that leaves. */
export const holdsPeople = (noun: Listed): boolean =>
  noun === 'contact' || columnsIn(noun).some(({ link }) => link === 'contact');

export class Exporting extends Job<'preview' | 'export'> {
  readonly noun: Listed;
  readonly seen: Seen;
  /** Which columns, in their order; the table's own stay as they are. */
  readonly layout: Layout;
  rows = $state<'chosen' | 'found'>('found');
  form = $state<ExportForm>('xlsx');
  delimiter = $state<(typeof DELIMITERS)[number] | ''>('');
  codes = $state(false);
  reason = $state('');
  done = $state.raw<ExportView>();
  /** Where it was written. */
  place = $state.raw<Place>();
  /** Export was pressed: from then on what is missing is said. */
  tried = $state(false);
  /** Counts on its own, so that it is not what a keeper has to wait for. */
  readonly #counting = new Work();
  #preview = $state.raw<{ of: string; preview: ExportPreview }>();

  constructor(noun: Listed, seen: Seen) {
    super();
    this.noun = noun;
    this.seen = seen;
    this.layout = new Layout(seen.columns);
    if (seen.chosen) this.rows = 'chosen';
  }

  /** Every column there is, in the keeper's order. */
  get all(): Column<Line>[] {
    return ordered(columnsFor(this.noun, NONE), this.layout.order);
  }

  /** Those there would be room for in a table as wide as need be: a file is. */
  get fits(): string[] {
    return fitting(this.all, Number.MAX_VALUE);
  }

  get columns(): string[] {
    const { all, fits } = this;
    return all.filter(({ id }) => this.layout.shows(all, id, fits)).map(({ id }) => id);
  }

  get chosen(): Chosen {
    return (this.rows === 'chosen' && this.seen.chosen) || this.seen.found;
  }

  /** What a preview depends on: the rows themselves do not change, and may be a million ids. */
  get #what(): string {
    return JSON.stringify([this.rows, this.columns.toSorted()]);
  }

  /** What the file would hold, as far as is known. */
  get preview(): ExportPreview | undefined {
    return this.#preview?.preview;
  }

  /** Whether the preview is of what is asked for now. */
  get current(): boolean {
    return this.#preview?.of === this.#what;
  }

  get personal(): boolean {
    return (this.preview?.personal.length ?? 0) > 0;
  }

  /** What is wrong with the reason. */
  get error(): string | undefined {
    if (this.fault && fieldOf(this.fault.detail)?.field === 'reason') return atField(this.fault);
    return this.tried && this.personal && !this.reason.trim() ? t('refusal-reason_missing') : undefined;
  }

  /** Counts whom the file would tell of. */
  async look(): Promise<void> {
    const of = this.#what;
    const asked = { selection: this.chosen.selection, columns: this.columns };
    const preview = await this.does('preview', () => this.#counting.run('preview_export', asked));
    if (preview) this.#preview = { of, preview };
  }

  /** Asks where, and writes the file there. */
  async run(): Promise<void> {
    this.tried = true;
    if (this.busyWith || !this.current || this.error) return;
    const place = await this.asks(choosePlace('table', t('export-dialog'), this.#name()));
    if (!place) return;
    const { column, descending } = this.seen.sort;
    const wish: ExportRecords = {
      selection: this.chosen.selection,
      columns: this.columns,
      sort: column,
      descending,
      form: this.form,
      delimiter: this.form === 'csv' && this.delimiter ? this.delimiter : null,
      codes: this.codes,
      reason: this.reason.trim(),
      place: place.token,
    };
    this.place = place;
    this.done = await this.does('export', (work) => work.run('export_records', wish));
    // Also after a failure: it stands in the log that it was begun.
    await session.refresh().catch(() => {});
  }

  /** Nobody waits for the count any more. */
  leave(): void {
    this.#counting.cancel();
  }

  #name(): string {
    return `${t(`${ROOM_OF[this.noun]}-title`)} ${dayFromNow(0)}.${this.form}`;
  }
}
