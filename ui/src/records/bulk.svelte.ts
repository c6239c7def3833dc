/** The same value for many records: what it would change, and then the change. */
import { Job, session } from '../state';
import {
  atField,
  columnIn,
  columnsIn,
  fieldOf,
  type BulkEdit,
  type BulkPreview,
  type Listed,
  type NounColumn,
  type Selection,
  type Source,
} from '../wire';
import { t } from '../words/words.svelte';
import { LOOKS } from './looks';
import type { Chosen } from './picks.svelte';

/** The columns that many records can be given at once, in the order they are offered. */
export const bulkColumns = (noun: Listed): readonly NounColumn[] =>
  LOOKS[noun].bulk?.flatMap((code) => columnIn(noun, code) ?? []) ??
  columnsIn(noun).filter(({ form }) => form);

export class BulkEditing extends Job<'preview' | 'edit'> {
  readonly noun: Listed;
  readonly selection: Selection;
  readonly count: number;
  readonly columns: readonly NounColumn[];
  #field = $state('');
  value = $state('');
  /** Nothing instead of a value. */
  clears = $state(false);
  /** Of a flag. */
  on = $state(true);
  source = $state<Source | ''>('');
  #preview = $state.raw<{ of: string; preview: BulkPreview }>();
  /** Something was written between the preview and the change: this is what it would be now. */
  stale = $state(false);

  constructor(noun: Listed, { selection, count }: Chosen) {
    super();
    this.noun = noun;
    this.columns = bulkColumns(noun);
    this.#field = this.columns[0]?.code ?? '';
    this.selection = selection;
    this.count = count;
  }

  get field(): string {
    return this.#field;
  }
  /** A value of one field is none of another. */
  set field(field: string) {
    if (field === this.#field) return;
    this.#field = field;
    this.value = '';
    this.clears = false;
  }

  get column(): NounColumn {
    return this.columns.find(({ code }) => code === this.#field)!;
  }

  /** What is said of a linked record that is given by a name of its own; only people are written with such. */
  get fresh(): string | undefined {
    return this.noun === 'contact' ? t('contact-organisation-new') : undefined;
  }

  /** What is asked for; nothing while something is missing. */
  get edit(): BulkEdit | undefined {
    const { selection, field, source } = this;
    const text = this.value.trim();
    const value = this.column.kind === 'flag' ? String(this.on) : this.clears ? null : text;
    return source && value !== '' ? { selection, field, value, source } : undefined;
  }

  /** What it concerns does not change, and may be a million ids. */
  get #what(): string {
    return JSON.stringify([this.field, this.value, this.clears, this.on, this.source]);
  }

  /** The preview of what is asked for now; one of anything else is not shown. */
  get preview(): BulkPreview | undefined {
    return this.edit && this.#preview?.of === this.#what ? this.#preview.preview : undefined;
  }

  /** What is wrong with the value. */
  get error(): string | undefined {
    if (!this.fault || fieldOf(this.fault.detail)?.field !== this.field) return undefined;
    return atField(this.fault);
  }

  async look(): Promise<void> {
    const { edit } = this;
    if (!edit) return;
    this.stale = false;
    await this.#look(edit, this.#what);
  }

  async #look(edit: BulkEdit, of: string): Promise<void> {
    const preview = await this.does('preview', (work) => work.run('preview_bulk_edit', edit));
    if (preview) this.#preview = { of, preview };
  }

  /** How many were changed; nothing when it did not come to that. */
  async change(): Promise<number | undefined> {
    const { edit, preview } = this;
    if (!edit || !preview || preview.changes === 0) return undefined;
    const { token } = preview;
    const of = this.#what;
    const done = await this.does('edit', (work) => work.run('edit_records', { edit, token }));
    if (done) {
      await session.refresh().catch(() => {});
      return done.changed;
    }
    if (this.fault?.code === 'preview_stale') {
      await this.#look(edit, of);
      this.stale = true;
    }
    return undefined;
  }
}
