/** A file of responses on its way into the register: from its choice to what it did, and back. */
import { Job, session } from '../state';
import {
  asFault,
  call,
  choosePlace,
  type DialectForm,
  type ImportSurvey,
  type Place,
  type QuestionnaireChange,
  type Source,
  type SurveyFileLook,
  type SurveyImportReport,
  type UndoReport,
} from '../wire';
import { t } from '../words/words.svelte';

export const STEPS = ['file', 'questions', 'survey', 'check'] as const;

const DETECT: DialectForm = {
  format: null,
  sheet: null,
  encoding: null,
  delimiter: null,
  quote: null,
  header: null,
};

/** A survey that is there. */
export interface Known {
  id: string;
  title: string;
}

export class SurveyImporting extends Job<'look' | 'check' | 'import' | 'undo'> {
  step = $state(0);
  place = $state.raw<Place>();
  look = $state.raw<SurveyFileLook>();
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
  /** Nothing is chosen beforehand: where data comes from is not to be guessed. */
  source = $state<Source | ''>('');
  rejectFile = $state.raw<Place>();
  preview = $state.raw<SurveyImportReport>();
  report = $state.raw<SurveyImportReport>();
  undone = $state.raw<UndoReport>();
  /** The survey that was recorded for the file, since it was given days. */
  #made: string | undefined;
  #previewed = '';

  constructor(into?: Known) {
    super();
    if (into) [this.way, this.known] = ['known', into];
  }

  /** The title of the survey that gets the responses. */
  readonly named = $derived.by(() => (this.way === 'known' ? (this.known?.title ?? '') : this.title.trim()));
  /** Responses the import would add or change. */
  readonly gain = $derived.by(() => (this.preview ? this.preview.added + this.preview.changed : 0));
  readonly daysWrong = $derived.by(
    () => this.way === 'new' && this.opened !== '' && this.closed !== '' && this.closed < this.opened,
  );
  readonly ready = $derived.by(() => {
    const step = STEPS[this.step];
    if (step === 'file') return this.look !== undefined && this.fault === undefined;
    if (step === 'questions') return (this.look?.questions.length ?? 0) > 0;
    if (step === 'survey') return this.named !== '' && this.source !== '' && !this.daysWrong;
    return this.preview !== undefined && this.gain > 0 && this.#current();
  });

  async choose(): Promise<void> {
    const place = await this.asks(choosePlace('contact_file', t('survey-imports-dialog')));
    if (place) await this.open(place);
  }

  async open(place: Place): Promise<void> {
    this.place = place;
    this.title = '';
    await this.read(DETECT);
  }

  /** Reads the file anew, as the keeper says it is written: its columns may be others. */
  reread(part: Partial<DialectForm>): Promise<void> {
    return this.read({ ...(this.look?.dialect ?? DETECT), ...part });
  }

  async read(dialect: DialectForm): Promise<void> {
    const look = await this.#look(dialect, []);
    if (look) {
      this.look = look;
      this.changes = [];
      this.title ||= look.title;
    } else if (this.fault || this.stopped) this.look = undefined;
  }

  /** Takes something otherwise. What the file does not bear is said, and stays as it was. */
  async change(...more: QuestionnaireChange[]): Promise<void> {
    if (!this.look) return;
    const changes = [...this.changes, ...more];
    const look = await this.#look(this.look.dialect, changes);
    if (look) {
      this.look = look;
      this.changes = changes;
      this.unfit = 0;
    } else if (this.fault?.code === 'invalid_value') {
      this.fault = undefined;
      this.unfit++;
    }
  }

  #look(dialect: DialectForm, changes: QuestionnaireChange[]): Promise<SurveyFileLook | undefined> {
    const place = this.place?.token;
    if (!place) return Promise.resolve(undefined);
    this.preview = undefined;
    return this.does('look', (work) => work.run('look_at_survey_file', { place, dialect, changes }));
  }

  /** What is asked of the desk; nothing while anything is undecided. */
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

  /** Before a step is left for the next. */
  next(from: number): boolean {
    if (STEPS[from] !== 'survey') return true;
    if (!this.request() || this.daysWrong) return false;
    if (!this.#current()) void this.check();
    return true;
  }

  /** The dry run. */
  async check(): Promise<void> {
    const request = this.request();
    if (!request) return;
    this.preview = undefined;
    const asked = this.#key();
    const told = await this.does('check', (work) => work.run('preview_survey_import', request));
    if (!told) return;
    this.preview = told;
    this.#previewed = asked;
  }

  async chooseRejectFile(): Promise<void> {
    const place = await this.asks(
      choosePlace('reject_file', t('imports-reject-dialog'), t('imports-reject-name')),
    );
    if (place) this.rejectFile = place;
  }

  async run(): Promise<void> {
    const request = this.request();
    if (!request || !this.ready || this.busyWith) return;
    const rejects = this.rejectFile?.token ?? null;
    const told = await this.does('import', async (work) => {
      await this.#record(request);
      try {
        return await work.run('import_survey', { ...request, rejects });
      } catch (thrown) {
        await this.#forget();
        throw thrown;
      }
    });
    if (!told) return;
    this.report = told;
    await session.refresh().catch(() => {});
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
    if (id) await call('remove_record', { noun: 'survey', id }).catch(() => {});
  }

  /** Takes the whole import back. */
  async undo(): Promise<void> {
    const id = this.report?.batch;
    if (!id || this.busyWith) return;
    const told = await this.does('undo', (work) => work.run('undo_import', { id }));
    if (!told) return;
    await this.#forget();
    this.undone = told;
    await session.refresh().catch((thrown: unknown) => (this.fault = asFault(thrown)));
  }

  /** A preview holds for one request and one state of the register. */
  #key(): string {
    return JSON.stringify([this.request(), session.version]);
  }

  #current(): boolean {
    return this.preview !== undefined && this.#previewed === this.#key();
  }
}
