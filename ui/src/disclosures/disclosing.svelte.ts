/** One disclosure on its way: recipient, purpose, fields, people, what exactly leaves, and the leaving. */
import { dayFromNow, isDay } from '../parts';
import { Job, session, type ToDisclose } from '../state';
import {
  asFault,
  call,
  choosePlace,
  type DisclosurePreview,
  type DisclosureView,
  type Field,
  type Place,
  type PreviewDisclosure,
  type Purpose,
  type PurposeView,
  type RecipientView,
} from '../wire';
import { t } from '../words/words.svelte';
import { People } from './people.svelte';
import { allowed, blocks, DAYS, inOrder } from './rules';

export const STEPS = ['recipient', 'purpose', 'fields', 'people', 'preview', 'leave'] as const;
export type Step = (typeof STEPS)[number];
const at = (step: Step): number => STEPS.indexOf(step);

export class Disclosing extends Job<'preview' | 'export'> {
  step = $state(0);
  recipients = $state.raw<readonly RecipientView[]>();
  purposes = $state.raw<readonly PurposeView[]>([]);
  recipientId = $state('');
  purpose = $state<Purpose | ''>('');
  /** Nothing is ticked beforehand: the least that is enough. */
  fields = $state.raw<readonly Field[]>([]);
  readonly people = new People();
  expires = $state(dayFromNow(DAYS));
  preview = $state.raw<DisclosurePreview>();
  folder = $state.raw<Place>();
  confirmed = $state(false);
  done = $state.raw<DisclosureView>();
  /** Whose key it was sealed to, as held when it left. */
  receiver = $state.raw<RecipientView>();
  /** The preview shown was made because the one before no longer held. */
  stale = $state(false);
  #previewed = '';
  #request: PreviewDisclosure | undefined;

  readonly recipient = $derived.by(() => this.recipients?.find(({ id }) => id === this.recipientId));
  readonly rule = $derived.by(() => this.purposes.find(({ purpose }) => purpose === this.purpose));
  readonly covered = $derived.by(() => this.recipient?.form.purposes ?? []);
  readonly expiresWrong = $derived.by(() => isDay(this.expires) && this.expires < dayFromNow(0));
  /** Half a date is neither a day nor none. */
  readonly #expiresReads = $derived.by(() => this.expires === '' || isDay(this.expires));
  readonly ready = $derived.by(() => {
    const reached = (step: Step): boolean => {
      if (step === 'recipient') return this.recipient !== undefined && blocks(this.recipient).length === 0;
      if (step === 'purpose') return this.purpose !== '' && this.covered.includes(this.purpose);
      if (step === 'fields') return this.fields.length > 0;
      if (step === 'people') return (this.people.count ?? 0) > 0 && this.#expiresReads && !this.expiresWrong;
      return this.#holds();
    };
    const now = STEPS[this.step]!;
    return now === 'leave' ? reached('preview') && this.folder !== undefined && this.confirmed : reached(now);
  });

  async load(): Promise<void> {
    try {
      const [recipients, purposes] = await Promise.all([call('list_recipients'), call('list_purposes')]);
      this.recipients = recipients.rows;
      this.purposes = purposes.rows;
    } catch (thrown) {
      this.fault = asFault(thrown);
    }
  }

  /** From the contacts: what was previewed of others no longer counts. */
  takePeople(sent: ToDisclose): void {
    this.people.take(sent);
    this.step = Math.min(this.step, at('people'));
  }

  /** From the recipient's own page. */
  begin(recipient: string): void {
    // One that is leaving is somebody's already.
    if (this.busyWith === 'export') return;
    this.step = 0;
    this.done = undefined;
    this.chooseRecipient(recipient);
  }

  chooseRecipient(id: string): void {
    this.recipientId = id;
    if (this.purpose !== '' && !this.covered.includes(this.purpose)) this.choosePurpose('');
  }

  choosePurpose(purpose: Purpose | ''): void {
    this.purpose = purpose;
    this.fields = this.fields.filter((field) => allowed(this.rule, field));
  }

  tick(field: Field, on: boolean): void {
    if (on && !allowed(this.rule, field)) return;
    const others = this.fields.filter((other) => other !== field);
    this.fields = inOrder(on ? [...others, field] : others);
  }

  tickAll(on: boolean): void {
    this.fields = on ? inOrder(this.rule?.fields ?? []) : [];
  }

  request(): PreviewDisclosure | undefined {
    if (!this.recipient || this.purpose === '' || this.fields.length === 0) return undefined;
    return {
      recipient: this.recipient.id,
      purpose: this.purpose,
      fields: [...this.fields],
      selection: $state.snapshot(this.people.selection),
      expires: this.expires || null,
    };
  }

  /** Before a step is left for the next. */
  next(from: number): boolean {
    if (STEPS[from] === 'people' && !this.#holds()) {
      this.stale = false;
      void this.look();
    }
    if (STEPS[from] === 'preview') return this.#holds();
    return true;
  }

  /** Exactly what would leave. */
  async look(): Promise<void> {
    const request = this.request();
    if (!request) return;
    this.preview = undefined;
    this.confirmed = false;
    const asked = this.#key();
    const made = await this.does('preview', (work) => work.run('preview_disclosure', request));
    if (!made) return;
    this.preview = made;
    this.#previewed = asked;
    this.#request = request;
  }

  async chooseFolder(): Promise<void> {
    const place = await this.asks(choosePlace('folder', t('disclose-folder-dialog')));
    if (place) this.folder = place;
  }

  /** Lets it leave: what was previewed, by the token of that preview, and nothing else. */
  async run(): Promise<void> {
    const { preview, folder, recipient } = this;
    const request = this.#request;
    if (this.busyWith || !this.ready || STEPS[this.step] !== 'leave' || !preview || !folder || !request)
      return;
    const wish = { request, token: preview.token, place: folder.token };
    const done = await this.does('export', (work) => work.run('export_disclosure', wish));
    // Also after a failure: an intent may stand in the log.
    await session.refresh().catch(() => {});
    if (done) {
      this.receiver = recipient;
      this.done = done;
    } else if (this.fault?.code === 'preview_stale' || this.fault?.code === 'refused') {
      this.fault = undefined;
      this.stale = true;
      this.step = at('preview');
      await this.load();
      await this.look();
    }
  }

  #key(): string {
    return JSON.stringify(this.request());
  }

  /** Whether the preview shown allows it, and is of what is asked now. */
  #holds(): boolean {
    const { preview } = this;
    return (
      preview !== undefined &&
      preview.token !== '' &&
      preview.refusals.length === 0 &&
      this.#previewed === this.#key()
    );
  }
}
