/** One import on its way: from the choice of a file to what it did. */
import { Job, session } from '../state';
import {
  choosePlace,
  type DialectForm,
  type ImportContacts,
  type ImportReport,
  type Listed,
  type OnMatch,
  type Place,
  type Source,
  type FileLook,
  type SheetView,
} from '../wire';
import { t } from '../words/words.svelte';
import { nounCalled } from './sheets';
import { begin, IGNORE, obstacles, type Decisions } from './targets';

export const STEPS = ['file', 'columns', 'source', 'check'] as const;
export type Step = (typeof STEPS)[number];

const DETECT: DialectForm = {
  format: null,
  sheet: null,
  encoding: null,
  delimiter: null,
  quote: null,
  header: null,
};

export class Importing extends Job<'look' | 'check' | 'import'> {
  step = $state(0);
  /** What the rows are. */
  noun = $state<Listed>('contact');
  place = $state.raw<Place>();
  look = $state.raw<FileLook>();
  decisions = $state.raw<Decisions>({});
  /** Nothing is chosen beforehand: where data comes from is not to be guessed. */
  source = $state<Source | ''>('');
  onMatch = $state<OnMatch>('fill');
  rejectFile = $state.raw<Place>();
  preview = $state.raw<ImportReport>();
  report = $state.raw<ImportReport>();
  /** Sheets of the same workbook that were taken in before this one. */
  readonly taken: readonly string[] = [];
  /** The keeper came for it: no sheet's name says otherwise. */
  #meant: boolean;
  /** What the preview was made for. */
  #previewed = '';

  /** `noun`: what the keeper came for. `before`: the import of another sheet, of which what was said holds. */
  constructor(noun?: Listed, before?: Importing) {
    super();
    this.#meant = noun !== undefined;
    if (noun) this.noun = noun;
    if (!before) return;
    this.noun = before.noun;
    this.source = before.source;
    this.onMatch = before.onMatch;
    this.taken = [...before.taken, before.look?.dialect.sheet ?? ''];
  }

  readonly obstacles = $derived.by(() =>
    this.look ? obstacles(this.noun, this.look.columns, this.decisions) : [],
  );
  /** People the import would add or change. */
  readonly gain = $derived.by(() => {
    const told = this.preview;
    return told ? told.added + told.possible + told.changed : 0;
  });
  readonly ready = $derived.by(() => {
    const step = STEPS[this.step];
    if (step === 'file') return this.look !== undefined && this.fault === undefined;
    if (step === 'columns') return this.obstacles.length === 0;
    if (step === 'source') return this.source !== '';
    return this.preview !== undefined && this.gain > 0 && this.#current();
  });

  async choose(): Promise<void> {
    const place = await this.asks(choosePlace('contact_file', t('imports-file-dialog')));
    if (place) await this.open(place);
  }

  async open(place: Place, sheet?: string): Promise<void> {
    this.place = place;
    this.look = undefined;
    if (sheet) return this.readSheet(sheet);
    await this.read(DETECT);
    await this.#agree();
  }

  /** A sheet that is called what records are called is theirs; and cards are people's. */
  async #agree(): Promise<void> {
    const { look } = this;
    if (!look) return;
    const cards = look.dialect.format === 'vcard';
    const theirs = look.sheets.find(({ name, rows }) => rows > 0 && nounCalled(name) === this.noun);
    if (this.#meant && !cards) {
      if (theirs && theirs.name !== look.dialect.sheet) await this.readSheet(theirs.name);
      return;
    }
    const noun = cards ? 'contact' : nounCalled(look.dialect.sheet);
    if (!noun || noun === this.noun) return;
    this.noun = noun;
    await this.reread({});
  }

  /** Whether all rows are people, whatever is said. */
  get cards(): boolean {
    return this.look?.dialect.format === 'vcard';
  }

  async take(noun: Listed): Promise<void> {
    this.#meant = true;
    if (noun === this.noun || this.cards) return;
    this.noun = noun;
    if (this.place) await this.reread({});
  }

  /** Sheets that hold something, and were neither taken in nor are being so. */
  get left(): readonly SheetView[] {
    const { sheets = [], dialect } = this.look ?? {};
    return sheets.filter(
      ({ name, rows }) => rows > 0 && name !== dialect?.sheet && !this.taken.includes(name),
    );
  }

  /** Reads the file, again when the keeper says how. */
  async read(dialect: DialectForm): Promise<void> {
    if (!this.place) return;
    const request = { place: this.place.token, noun: this.noun, dialect };
    const look = await this.does('look', (work) => work.run('look_at_file', request));
    if (look) {
      this.look = look;
      this.decisions = begin(look.columns);
      this.preview = undefined;
    } else if (this.fault || this.stopped) this.look = undefined;
  }

  reread(part: Partial<DialectForm>): Promise<void> {
    return this.read({ ...(this.look?.dialect ?? DETECT), ...part });
  }

  /** Reads another sheet, which may begin otherwise and hold something else. */
  readSheet(sheet: string): Promise<void> {
    this.noun = nounCalled(sheet) ?? this.noun;
    return this.reread({ sheet, header: null });
  }

  decide(column: number, target: string): void {
    this.decisions = { ...this.decisions, [column]: target };
  }

  leaveRest(): void {
    const decided = Object.entries(this.decisions).map(([column, target]) => [column, target || IGNORE]);
    this.decisions = Object.fromEntries(decided);
  }

  /** What is asked of the desk; nothing while anything is undecided. */
  request(): ImportContacts | undefined {
    const { look, source } = this;
    if (!look || source === '' || this.obstacles.length > 0) return undefined;
    return {
      place: look.place.token,
      noun: this.noun,
      dialect: look.dialect,
      mapping: look.columns.map(({ index, header }) => ({
        index,
        header,
        target: this.decisions[index]!,
      })),
      source,
      on_match: this.onMatch,
      rejects: null,
    };
  }

  /** Before a step is left for the next. */
  next(from: number): boolean {
    if (STEPS[from] === 'columns' && this.obstacles.length > 0) return false;
    if (STEPS[from] === 'source') {
      if (!this.request()) return false;
      if (!this.#current()) void this.check();
    }
    return true;
  }

  /** The dry run. */
  async check(): Promise<void> {
    const request = this.request();
    if (!request) return;
    this.preview = undefined;
    const asked = this.#key();
    const told = await this.does('check', (work) => work.run('preview_import', request));
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
    const told = await this.does('import', (work) => work.run('import_contacts', { ...request, rejects }));
    if (!told) return;
    this.report = told;
    await session.refresh().catch(() => {});
  }

  /** A preview holds for one request and one state of the register. */
  #key(): string {
    return JSON.stringify([this.request(), session.version]);
  }

  #current(): boolean {
    return this.preview !== undefined && this.#previewed === this.#key();
  }
}
