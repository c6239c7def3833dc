/** The same value for many contacts: what it would change, and then the change. */
import { Job, session } from '../state';
import {
  fieldOf,
  sentences,
  type BulkEdit,
  type BulkField,
  type BulkPreview,
  type Selection,
  type Source,
} from '../wire';

/** In the order they are offered. */
export const BULK_FIELDS = [
  'organisation',
  'position',
  'street',
  'postal_code',
  'city',
  'country',
  'product_of',
  'objects_to_marketing',
] as const satisfies readonly BulkField[];

export class BulkEditing extends Job<'preview' | 'edit'> {
  readonly selection: Selection;
  readonly count: number;
  #field = $state<BulkField>('organisation');
  value = $state('');
  /** Nothing instead of a value. */
  clears = $state(false);
  objects = $state(true);
  source = $state<Source | ''>('');
  #preview = $state.raw<{ of: string; preview: BulkPreview }>();
  /** Something was written between the preview and the change: this is what it would be now. */
  stale = $state(false);

  constructor({ selection, count }: { selection: Selection; count: number }) {
    super();
    this.selection = selection;
    this.count = count;
  }

  get field(): BulkField {
    return this.#field;
  }
  /** A value of one field is none of another. */
  set field(field: BulkField) {
    if (field === this.#field) return;
    this.#field = field;
    this.value = '';
    this.clears = false;
  }

  /** What is asked for; nothing while something is missing. */
  get edit(): BulkEdit | undefined {
    const { selection, field, source } = this;
    const text = this.value.trim();
    const value = field === 'objects_to_marketing' ? String(this.objects) : this.clears ? null : text;
    return source && value !== '' ? { selection, field, value, source } : undefined;
  }

  /** Whom it concerns does not change, and may be a million ids. */
  get #what(): string {
    return JSON.stringify([this.field, this.value, this.clears, this.objects, this.source]);
  }

  /** The preview of what is asked for now; one of anything else is not shown. */
  get preview(): BulkPreview | undefined {
    return this.edit && this.#preview?.of === this.#what ? this.#preview.preview : undefined;
  }

  /** What is wrong with the value. */
  get error(): string | undefined {
    if (!this.fault || fieldOf(this.fault.detail)?.field !== this.field) return undefined;
    const said = sentences(this.fault);
    return `${said.what} ${said.do}`;
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
    const done = await this.does('edit', (work) => work.run('edit_contacts', { edit, token }));
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
