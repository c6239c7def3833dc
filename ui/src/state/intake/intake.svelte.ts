/**
 * Files on their way into the register, whatever they hold: step by step to a preview, the import that was previewed, what
 * it did, and the way back.
 */
import { choosePlace, type Place, type RejectView, type Source, type Work } from '../../wire';
import { t } from '../../words/words.svelte';
import { Job } from '../job.svelte';
import { session } from '../session.svelte';
import { takingBack } from './takingBack.svelte';

/** What every import is asked with. */
export interface Asked {
  rejects: string | null;
}
/** What every import tells. */
export interface Told {
  /** Null of a preview. */
  batch: string | null;
  /** The first of what is not taken. */
  rejects: readonly RejectView[];
}

export abstract class Intake<
  Step extends string = string,
  Request extends Asked = Asked,
  Report extends Told = Told,
> extends Job<'look' | 'check' | 'import'> {
  /** In their order. The last one shows the preview. */
  abstract readonly steps: readonly Step[];
  step = $state(0);
  /** Nothing is chosen beforehand: where data comes from is not to be guessed. */
  source = $state<Source | ''>('');
  rejectFile = $state.raw<Place>();
  preview = $state.raw<Report>();
  report = $state.raw<Report>();
  /** What the preview was made for. */
  #previewed = '';

  /** What is asked of the desk; nothing while anything is undecided. */
  abstract request(): Request | undefined;
  /** How much of the register the import adds or changes. */
  abstract gainOf(report: Report): number;
  /** How much of the files is not taken. */
  abstract notTaken(report: Report): number;
  /** Rows in all, where that is known beforehand. */
  abstract readonly rows: number | undefined;
  /** Whether there is what a step asks for. */
  protected abstract filled(step: Step): boolean;
  protected abstract previews(work: Work, request: Request): Promise<Report>;
  protected abstract imports(work: Work, request: Request): Promise<Report>;

  readonly gain = $derived.by(() => (this.preview ? this.gainOf(this.preview) : 0));
  readonly ready = $derived.by(() =>
    this.step === this.steps.length - 1
      ? this.gain > 0 && this.#isCurrent()
      : this.filled(this.steps[this.step]!),
  );

  /** Before a step is left for the next. */
  next(from: number): boolean {
    if (!this.filled(this.steps[from]!)) return false;
    if (from < this.steps.length - 2) return true;
    if (!this.request()) return false;
    if (!this.#isCurrent()) void this.check();
    return true;
  }

  /** The dry run. */
  async check(): Promise<void> {
    const request = this.request();
    if (!request) return;
    this.preview = undefined;
    const asked = this.#key();
    const told = await this.does('check', (work) => this.previews(work, request));
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
    const told = await this.does('import', (work) => this.imports(work, { ...request, rejects }));
    if (!told) return;
    this.report = told;
    await session.refresh().catch(() => {});
  }

  /** Takes the whole import back; false when it was not. */
  async undo(): Promise<boolean> {
    const batch = this.report?.batch;
    return batch ? takingBack().run(batch) : false;
  }

  /** A preview holds for one request and one state of the register. */
  #key(): string {
    return JSON.stringify([this.request(), session.version]);
  }

  #isCurrent(): boolean {
    return this.preview !== undefined && this.#previewed === this.#key();
  }
}
