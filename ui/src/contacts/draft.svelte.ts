/** A contact while it is being written. */
import { record, session, shaped } from '../state';
import {
  asFault,
  atField,
  call,
  fieldOf,
  refusalText,
  sentences,
  Sources,
  type ContactForm,
  type ContactView,
  type Fault,
  type Source,
} from '../wire';
import { t } from '../words/words.svelte';
import { emptyForm, formOf, identifies, lineOf, same, suspect, wireOf } from './contactForm';

export interface Begun {
  /** The contact it would change; null when it is new. */
  of: string | null;
  form: ContactForm;
  source: Source | '';
}

export function readBegun(raw: unknown): Begun | undefined {
  const kept = record(raw);
  if (!kept) return undefined;
  const { of, source } = kept;
  return {
    of: typeof of === 'string' ? of : null,
    form: shaped(emptyForm(), kept.form),
    source: (Sources as readonly unknown[]).includes(source) ? (source as Source) : '',
  };
}

export class Draft {
  /** The contact that is changed; none when it is new. */
  readonly of: ContactView | undefined;
  readonly #before: ContactForm;
  form = $state<ContactForm>(emptyForm());
  source = $state<Source | ''>('');
  busy = $state(false);
  fault = $state.raw<Fault>();
  /** Save was pressed: from then on what is missing is said. */
  tried = $state(false);

  constructor(of?: ContactView) {
    this.of = of;
    this.#before = of ? formOf(of) : emptyForm();
    this.form = structuredClone(this.#before);
  }

  get dirty(): boolean {
    return !same(this.form, this.#before);
  }

  /** What is kept of it while it is not saved. */
  get begun(): Begun | undefined {
    return this.dirty ? { of: this.of?.id ?? null, form: this.form, source: this.source } : undefined;
  }

  /** Goes on with what was begun. */
  resume({ form, source }: Begun): void {
    this.form = form;
    this.source = source;
  }

  /** What is wrong with a field, and how to put it right. `at` counts lines of the form. */
  error(field: string, at?: number): string | undefined {
    if (field === 'source') return this.tried && !this.source ? t('record-source-missing') : undefined;
    const about = fieldOf(this.fault?.detail ?? null);
    if (!this.fault || about?.field !== field) return undefined;
    const many = field === 'email' ? this.form.emails : field === 'mobile' ? this.form.phones : undefined;
    if (many && at !== undefined) {
      const said = /\d/.test(this.fault.detail ?? '');
      const line = said ? lineOf(many, about.at) : suspect(many, field as 'email' | 'mobile');
      if (line !== at) return undefined;
    }
    const refusals = this.fault.refusals.map((one) => refusalText(one));
    if (refusals.length > 0) return refusals.map((one) => `${one.text} (${one.citation})`).join(' ');
    return atField(this.fault);
  }

  /** What is wrong, where no field of the form can say it. */
  get general(): string | undefined {
    if (this.tried && !identifies(this.form)) return t('contact-nobody');
    if (!this.fault || this.#shownAtField()) return undefined;
    const said = sentences(this.fault);
    const refusals = this.fault.refusals.map((one) => refusalText(one));
    const why = refusals.map((one) => `${one.text} (${one.citation})`);
    return [said.about ? `${said.about}: ${said.what}` : said.what, ...why, said.do]
      .filter(Boolean)
      .join(' ');
  }

  /** The contact as it is held now; nothing when it was not accepted. */
  async save(): Promise<ContactView | undefined> {
    this.tried = true;
    if (!this.source || !identifies(this.form) || this.busy) return undefined;
    this.busy = true;
    this.fault = undefined;
    try {
      const request = { form: wireOf(this.form), source: this.source };
      const held = this.of
        ? await call('edit_contact', { id: this.of.id, ...request })
        : await call('add_contact', request);
      // It is saved, whatever the window comes to know of it.
      await session.refresh().catch(() => {});
      return held;
    } catch (thrown) {
      this.fault = asFault(thrown);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  #shownAtField(): boolean {
    const about = fieldOf(this.fault?.detail ?? null)?.field;
    return about !== undefined && FIELDS.has(about);
  }
}

const FIELDS = new Set([
  'given_name',
  'family_name',
  'email',
  'mobile',
  'organisation',
  'position',
  'street',
  'postal_code',
  'city',
  'country',
  'home_town',
  'location',
  'whereabouts_consent',
  'product_of',
]);
