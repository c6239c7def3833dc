/** A question of a survey while it is being worded. */
import { session } from '../state';
import {
  asFault,
  atField,
  call,
  fieldOf,
  sentences,
  type Fault,
  type QuestionForm,
  type QuestionKind,
  type Source,
  type SurveyView,
} from '../wire';
import { t } from '../words/words.svelte';

export interface Option {
  /** What answers hold: once it is there it stays. */
  code: string;
  label: string;
}

const FIELDS = ['text', 'code', 'kind', 'options', 'scale'];

export const CHOSEN: readonly QuestionKind[] = ['single', 'multiple'];

/** What tells a new question from those there are. */
function freeCode(taken: readonly string[]): string {
  for (let n = taken.length + 1; ; n++) if (!taken.includes(`Q${n}`)) return `Q${n}`;
}

export class QuestionDraft {
  readonly survey: string;
  /** The question that is changed; none when it is new. */
  readonly of: QuestionForm | undefined;
  readonly #before: string;
  code = $state('');
  text = $state('');
  kind = $state<QuestionKind>('text');
  options = $state<Option[]>([]);
  min = $state(1);
  max = $state(5);
  source = $state<Source | ''>('');
  busy = $state(false);
  fault = $state.raw<Fault>();
  tried = $state(false);

  constructor(survey: string, taken: readonly string[], of?: QuestionForm) {
    this.survey = survey;
    this.of = of;
    this.code = of?.code ?? freeCode(taken);
    this.text = of?.text ?? '';
    this.kind = of?.kind ?? 'single';
    this.options = (of?.options ?? []).map((option) => ({ ...option }));
    if (of?.scale) [this.min, this.max] = [of.scale.min, of.scale.max];
    this.#before = JSON.stringify(this.form);
  }

  get form(): QuestionForm {
    const { kind } = this;
    const options = this.options
      .map(({ code, label }) => ({ code: code || label.replaceAll(';', ',').trim(), label: label.trim() }))
      .filter(({ label }) => label !== '');
    return {
      code: this.code.trim(),
      text: this.text.trim(),
      kind,
      options: CHOSEN.includes(kind) ? options : [],
      scale: kind === 'scale' ? { min: this.min, max: this.max } : null,
    };
  }

  get dirty(): boolean {
    return JSON.stringify(this.form) !== this.#before;
  }

  offer(): void {
    this.options.push({ code: '', label: '' });
  }
  withdraw(at: number): void {
    this.options.splice(at, 1);
  }

  #about(): string | undefined {
    return fieldOf(this.fault?.detail ?? null)?.field;
  }

  /** What is wrong with a field, and what to write instead. */
  error(field: string): string | undefined {
    if (field === 'source' && this.tried && !this.source) return t('record-source-missing');
    if (field === 'text' && this.tried && !this.text.trim()) return t('problem-missing');
    return this.fault && this.#about() === field ? atField(this.fault) : undefined;
  }

  /** What is wrong, where no field can say it. */
  get general(): string | undefined {
    const { fault } = this;
    if (!fault || FIELDS.includes(this.#about() ?? '')) return undefined;
    const said = sentences(fault);
    return [said.what, said.do].filter(Boolean).join(' ');
  }

  /** The survey as it is held now; nothing when it was not accepted. */
  async save(): Promise<SurveyView | undefined> {
    this.tried = true;
    const { survey, source, form } = this;
    if (!source || !form.text || this.busy) return undefined;
    this.busy = true;
    this.fault = undefined;
    try {
      const view = await call('edit_question', { survey, question: form, source });
      await session.refresh().catch(() => {});
      return view;
    } catch (thrown) {
      this.fault = asFault(thrown);
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}
