/** A record while it is being written. */
import { record, session } from '../state';
import {
  asFault,
  atField,
  call,
  columnsIn,
  fieldOf,
  refusalText,
  sentences,
  Sources,
  type Fault,
  type Editable,
  type Listed,
  type RecordView,
  type Source,
} from '../wire';
import { t } from '../words/words.svelte';

/** A record as a room looks at it. */
export type Held = RecordView & { id: string };
export const heldOf = (view: RecordView): Held => ({ ...view, id: view.record.id });

/** Values in written form, by column; those that are empty may be left out. */
export type Form = Record<string, string>;

const formOf = (noun: Listed, values: Form = {}): Form =>
  Object.fromEntries(
    columnsIn(noun)
      .filter(({ form }) => form)
      .map(({ code }) => [code, values[code] ?? '']),
  );

/** Without empty values and without spaces around anything. */
export const wireOf = (form: Form): Form =>
  Object.fromEntries(
    Object.entries(form)
      .map(([code, value]) => [code, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );

export interface Begun {
  /** The record it would change; null when it is new. */
  of: string | null;
  form: Form;
  source: Source | '';
}

/** What was kept, as far as it means anything. Values of an older form may lie one level down. */
export function readBegun(raw: unknown): Begun | undefined {
  const kept = record(raw);
  if (!kept) return undefined;
  const form: Form = {};
  const take = (values: Record<string, unknown> | undefined): void => {
    for (const [code, value] of Object.entries(values ?? {}))
      if (typeof value === 'string') form[code] = value;
      else take(record(value));
  };
  take(record(kept.form));
  const source = (Sources as readonly unknown[]).includes(kept.source) ? (kept.source as Source) : '';
  return { of: typeof kept.of === 'string' ? kept.of : null, form, source };
}

export class RecordDraft {
  readonly noun: Editable;
  /** The record that is changed; none when it is new. */
  readonly of: Held | undefined;
  readonly #before: Form;
  form = $state<Form>({});
  source = $state<Source | ''>('');
  busy = $state(false);
  fault = $state.raw<Fault>();
  /** Save was pressed: from then on what is missing is said. */
  tried = $state(false);

  constructor(noun: Editable, of?: Held) {
    this.noun = noun;
    this.of = of;
    this.#before = formOf(noun, of?.form);
    this.form = { ...this.#before };
  }

  get dirty(): boolean {
    return JSON.stringify(wireOf(this.form)) !== JSON.stringify(wireOf(this.#before));
  }

  /** What is kept of it while it is not saved. */
  get begun(): Begun | undefined {
    return this.dirty ? { of: this.of?.id ?? null, form: wireOf(this.form), source: this.source } : undefined;
  }

  /** Goes on with what was begun. */
  resume({ form, source }: Begun): void {
    this.form = formOf(this.noun, form);
    this.source = source;
  }

  /** What is wrong with a field, and what to write instead. */
  error(field: string): string | undefined {
    if (field === 'source') return this.tried && !this.source ? t('record-source-missing') : undefined;
    return this.fault && this.#about() === field ? atField(this.fault) : undefined;
  }

  /** What is wrong, where no field of the form can say it. */
  get general(): string | undefined {
    const { fault } = this;
    if (!fault || (this.#about() ?? '') in this.form) return undefined;
    const said = sentences(fault);
    const why = fault.refusals.map((one) => refusalText(one)).map((one) => `${one.text} (${one.citation})`);
    return [said.about ? `${said.about}: ${said.what}` : said.what, ...why, said.do]
      .filter(Boolean)
      .join(' ');
  }

  /** The record as it is held now; nothing when it was not accepted. */
  async save(): Promise<Held | undefined> {
    this.tried = true;
    const { noun, source } = this;
    if (!source || this.busy) return undefined;
    this.busy = true;
    this.fault = undefined;
    try {
      const form = wireOf(this.form);
      const held = this.of
        ? await call('edit_record', { record: this.of.record, form, source })
        : await call('add_record', { noun, form, source });
      // It is saved, whatever the window comes to know of it.
      await session.refresh().catch(() => {});
      return heldOf(held);
    } catch (thrown) {
      this.fault = asFault(thrown);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  #about(): string | undefined {
    return fieldOf(this.fault?.detail ?? null)?.field;
  }
}
