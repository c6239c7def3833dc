/** A file of responses on its way into the register: from its choice to what it did, and back. */
import { session } from '../state';
import { FileIntake } from '../state/intake';
import {
  call,
  type DialectForm,
  type ImportSurvey,
  type Place,
  type QuestionnaireChange,
  type SurveyFileLook,
  type SurveyImportReport,
  type Work,
} from '../wire';

export const STEPS = ['file', 'questions', 'survey', 'check'] as const;
type Step = (typeof STEPS)[number];

/** A survey that is there. */
export interface Known {
  id: string;
  title: string;
}

export class SurveyImporting extends FileIntake<SurveyFileLook, Step, ImportSurvey, SurveyImportReport> {
  readonly steps = STEPS;
  protected readonly dialog = 'survey-imports-dialog';
  /** What is taken otherwise than guessed, in the order it was said. */
  changes = $state.raw<readonly QuestionnaireChange[]>([]);
  /** The file does not bear what was said last. Rises each time. */
  unfit = $state(0);
  anonymous = $state(false);
  way = $state<'new' | 'known'>('new');
  title = $state('');
  opened = $state('');
  closed = $state('');
  known = $state.raw<Known>();
  /** The survey that was recorded for the file, since it was given days. */
  #made: string | undefined;

  constructor(into?: Known) {
    super();
    if (into) [this.way, this.known] = ['known', into];
  }

  /** The title of the survey that gets the responses. */
  readonly named = $derived.by(() => (this.way === 'known' ? (this.known?.title ?? '') : this.title.trim()));
  readonly daysWrong = $derived.by(
    () => this.way === 'new' && this.opened !== '' && this.closed !== '' && this.closed < this.opened,
  );

  gainOf({ added, changed }: SurveyImportReport): number {
    return added + changed;
  }
  notTaken(report: SurveyImportReport): number {
    return report.not_taken;
  }

  protected filled(step: Step): boolean {
    if (step === 'file') return this.look !== undefined && this.fault === undefined;
    if (step === 'questions') return (this.look?.questions.length ?? 0) > 0;
    return this.named !== '' && this.source !== '' && !this.daysWrong;
  }

  override open(place: Place): Promise<void> {
    this.title = '';
    return super.open(place);
  }

  protected looks(
    work: Work,
    place: string,
    dialect: DialectForm,
    changes: QuestionnaireChange[] = [],
  ): Promise<SurveyFileLook> {
    return work.run('look_at_survey_file', { place, dialect, changes });
  }

  protected begins({ title }: SurveyFileLook): void {
    this.changes = [];
    this.title ||= title;
  }

  /** Takes something otherwise. What the file does not bear is said, and stays as it was. */
  async change(...more: QuestionnaireChange[]): Promise<void> {
    const { place, look: before } = this;
    if (!place || !before) return;
    const changes = [...this.changes, ...more];
    this.preview = undefined;
    const look = await this.does('look', (work) => this.looks(work, place.token, before.dialect, changes));
    if (look) {
      this.look = look;
      this.changes = changes;
      this.unfit = 0;
    } else if (this.fault?.code === 'invalid_value') {
      this.fault = undefined;
      this.unfit++;
    }
  }

  request(): ImportSurvey | undefined {
    const { look, named, source, anonymous } = this;
    if (!look || !named || source === '' || look.questions.length === 0) return undefined;
    return {
      place: look.place.token,
      dialect: look.dialect,
      changes: [...this.changes],
      title: named,
      source,
      anonymous,
      rejects: null,
    };
  }

  protected previews(work: Work, request: ImportSurvey): Promise<SurveyImportReport> {
    return work.run('preview_survey_import', request);
  }

  protected async imports(work: Work, request: ImportSurvey): Promise<SurveyImportReport> {
    await this.#record(request);
    try {
      return await work.run('import_survey', request);
    } catch (thrown) {
      await this.#forget();
      throw thrown;
    }
  }

  /** A file tells no days of the survey: a new one that has them is recorded first, unless it turns out to be there. */
  async #record({ title, source }: ImportSurvey): Promise<void> {
    const { opened, closed } = this;
    if (this.way !== 'new' || (!opened && !closed) || (await this.#isThere(title))) return;
    const form = Object.fromEntries(Object.entries({ title, opened, closed }).filter(([, day]) => day));
    this.#made = (await call('add_record', { noun: 'survey', form, source })).record.id;
  }

  async #isThere(title: string): Promise<boolean> {
    const text = { kind: 'text', op: 'is', text: title } as const;
    const query = { noun: 'survey' as const, text: '', filters: [{ column: 'title', test: text }] };
    const rows = { columns: [], sort: 'title', descending: false, from: 0, len: 0 };
    return (await call('search_records', { query, ...rows })).total > 0;
  }

  /** What was recorded for nothing goes; what others name by now stays. */
  async #forget(): Promise<void> {
    const id = this.#made;
    this.#made = undefined;
    if (!id) return;
    await call('remove_record', { noun: 'survey', id }).catch(() => {});
    await session.refresh().catch(() => {});
  }

  override async undo(): Promise<boolean> {
    const undone = await super.undo();
    if (undone) await this.#forget();
    return undone;
  }
}
