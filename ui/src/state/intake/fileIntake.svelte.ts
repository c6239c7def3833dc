/** An import of one file with a row each: it is looked at before anything is decided, and read as the keeper says. */
import { choosePlace, type DialectForm, type Place, type SheetView, type Work } from '../../wire';
import { t, type PlainKey } from '../../words/words.svelte';
import { Intake, type Asked, type Told } from './intake.svelte';

const DETECT: DialectForm = {
  format: null,
  sheet: null,
  encoding: null,
  delimiter: null,
  quote: null,
  header: null,
};

/** What is known of such a file, whatever its rows are. */
export interface Look {
  place: Place;
  dialect: DialectForm;
  sheets: SheetView[];
  rows: number;
  imported_before: string | null;
}

export abstract class FileIntake<
  Looked extends Look = Look,
  Step extends string = string,
  Request extends Asked = Asked,
  Report extends Told = Told,
> extends Intake<Step, Request, Report> {
  place = $state.raw<Place>();
  look = $state.raw<Looked>();

  /** Title of the dialog that asks for the file. */
  protected abstract readonly dialog: PlainKey;
  protected abstract looks(work: Work, place: string, dialect: DialectForm): Promise<Looked>;
  /** The file was read anew: what was decided of its columns means nothing more. */
  protected abstract begins(look: Looked): void;

  readonly rows = $derived.by(() => this.look?.rows);

  async choose(): Promise<void> {
    const place = await this.asks(choosePlace('contact_file', t(this.dialog)));
    if (place) await this.open(place);
  }

  async open(place: Place): Promise<void> {
    this.place = place;
    this.look = undefined;
    await this.read(DETECT);
  }

  /** Reads the file, again when the keeper says how. */
  async read(dialect: DialectForm): Promise<void> {
    const { place } = this;
    if (!place) return;
    this.preview = undefined;
    const look = await this.does('look', (work) => this.looks(work, place.token, dialect));
    if (look) {
      this.look = look;
      this.begins(look);
    } else if (this.fault || this.stopped) this.look = undefined;
  }

  reread(part: Partial<DialectForm>): Promise<void> {
    return this.read({ ...(this.look?.dialect ?? DETECT), ...part });
  }
}
