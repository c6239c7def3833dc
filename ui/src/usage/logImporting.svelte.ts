/** Logs of a web server on their way into the register: from the choice of files to the sessions that came of them. */
import { calledBy } from '../records/words';
import { memory } from '../state';
import { Intake } from '../state/intake';
import {
  asFault,
  call,
  choosePlaces,
  type ImportWeblog,
  type Place,
  type WeblogReport,
  type Work,
} from '../wire';
import { t } from '../words/words.svelte';
import { FRESH, isBlank, isHalf, readRules, tieOf, twice, type Address, type Rules } from './rules';

export const STEPS = ['files', 'products', 'people', 'check'] as const;
type Step = (typeof STEPS)[number];

/** Under which the rules are remembered. */
const KEPT = 'weblogs';

/** What is written of the addresses, without rows that are still empty. */
const written = ({ addresses }: Rules): Address[] => addresses.filter((one) => !isBlank(one));

const isSame = (one: Place, other: Place): boolean => one.name === other.name && one.folder === other.folder;

export class LogImporting extends Intake<Step, ImportWeblog, WeblogReport> {
  readonly steps = STEPS;
  places = $state.raw<readonly Place[]>([]);
  /** The file chosen last was there already. */
  again = $state<string>();
  rules = $state<Rules>(structuredClone(FRESH));
  /** What products are called, by id. */
  products = $state.raw<Readonly<Record<string, string>>>({});

  /** Begins with what was said of the logs before. */
  constructor() {
    super();
    const kept = memory.get(KEPT, readRules);
    if (!kept) return;
    const { source, ...rules } = kept;
    this.source = source;
    this.rules = rules;
    for (const { product } of rules.addresses) if (product) void this.#name(product);
  }

  /** Asks what a remembered product is called. One that is there no more is to be chosen anew. */
  async #name(id: string): Promise<void> {
    try {
      const product = await call('get_record', { noun: 'product', id });
      this.products = { ...this.products, [id]: calledBy(product) };
    } catch (thrown) {
      if (asFault(thrown).code !== 'not_found') return;
      for (const one of this.rules.addresses) if (one.product === id) one.product = '';
    }
  }

  readonly rows = $derived.by(() => this.preview?.lines);
  readonly twice = $derived.by(() => twice(this.rules.addresses));
  readonly half = $derived.by(() => this.rules.addresses.some(isHalf));

  gainOf({ added }: WeblogReport): number {
    return added;
  }
  notTaken({ rejected }: WeblogReport): number {
    return rejected;
  }

  protected filled(step: Step): boolean {
    if (step === 'files') return this.places.length > 0;
    if (step === 'people') return tieOf(this.rules) !== undefined && this.source !== '';
    return !this.half && this.twice === undefined && !this.rules.addresses.every(isBlank);
  }

  async choose(): Promise<void> {
    const places = await this.asks(choosePlaces('server_logs', t('weblogs-dialog')));
    places?.forEach((place) => this.add(place));
  }

  /** Puts a file to the others. The same one again would only be read twice. */
  add(place: Place): void {
    this.fault = undefined;
    this.again = this.places.some((one) => isSame(one, place)) ? place.name : undefined;
    if (!this.again) this.places = [...this.places, place];
  }

  leave(place: Place): void {
    this.again = undefined;
    this.places = this.places.filter((one) => one !== place);
  }

  addAddress(): void {
    this.rules.addresses.push({ address: '', product: '' });
  }

  /** There is always one to write in. */
  removeAddress(at: number): void {
    this.rules.addresses.splice(at, 1);
    if (this.rules.addresses.length === 0) this.addAddress();
  }

  request(): ImportWeblog | undefined {
    const { places, source, rules } = this;
    const tie = tieOf(rules);
    if (source === '' || !tie || !STEPS.slice(0, -1).every((step) => this.filled(step))) return undefined;
    return {
      places: places.map(({ token }) => token),
      tie,
      known: rules.known,
      products: written(rules).map(({ address, product }) => ({ address: address.trim(), product })),
      silence: rules.silence,
      source,
      rejects: null,
    };
  }

  protected async previews(work: Work, request: ImportWeblog): Promise<WeblogReport> {
    const told = await work.run('preview_weblog', request);
    this.#remember();
    return told;
  }

  protected imports(work: Work, request: ImportWeblog): Promise<WeblogReport> {
    return work.run('import_weblog', request);
  }

  /** The next logs are mostly those of the same server. */
  #remember(): void {
    const { rules, source } = this;
    memory.set(KEPT, { ...rules, addresses: written(rules), source });
  }
}
