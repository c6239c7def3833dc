/** One import on its way: from the choice of a file to what it did. */
import { FileIntake } from '../state/intake';
import type {
  DialectForm,
  FileLook,
  ImportContacts,
  ImportReport,
  Listed,
  OnMatch,
  Place,
  SheetView,
  Work,
} from '../wire';
import { nounCalled } from './sheets';
import { begin, IGNORE, obstacles, type Decisions } from './targets';

export const STEPS = ['file', 'columns', 'source', 'check'] as const;
type Step = (typeof STEPS)[number];

export class Importing extends FileIntake<FileLook, Step, ImportContacts, ImportReport> {
  readonly steps = STEPS;
  protected readonly dialog = 'imports-file-dialog';
  /** What the rows are. */
  noun = $state<Listed>('contact');
  decisions = $state.raw<Decisions>({});
  onMatch = $state<OnMatch>('fill');
  /** Sheets of the same workbook that were taken in before this one. */
  readonly taken: readonly string[] = [];
  /** The keeper came for it: no sheet's name says otherwise. */
  #meant: boolean;

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

  gainOf({ added, possible, changed }: ImportReport): number {
    return added + possible + changed;
  }
  notTaken(report: ImportReport): number {
    return report.not_taken;
  }

  protected filled(step: Step): boolean {
    if (step === 'file') return this.look !== undefined && this.fault === undefined;
    if (step === 'columns') return this.obstacles.length === 0;
    return this.source !== '';
  }

  override async open(place: Place, sheet?: string): Promise<void> {
    if (!sheet) {
      await super.open(place);
      return this.#agree();
    }
    this.place = place;
    this.look = undefined;
    await this.readSheet(sheet);
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

  protected looks(work: Work, place: string, dialect: DialectForm): Promise<FileLook> {
    return work.run('look_at_file', { place, noun: this.noun, dialect });
  }

  protected begins({ columns }: FileLook): void {
    this.decisions = begin(columns);
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

  protected previews(work: Work, request: ImportContacts): Promise<ImportReport> {
    return work.run('preview_import', request);
  }

  protected imports(work: Work, request: ImportContacts): Promise<ImportReport> {
    return work.run('import_contacts', request);
  }
}
