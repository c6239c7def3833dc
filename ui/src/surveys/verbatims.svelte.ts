/** Answers in people's own words, the latest first. */
import { asFault, call, type Fault, type Filter, type Query } from '../wire';
import { says, type Read } from './read';

/** How many are shown at a time. */
const SHOWN = 5;
/** Responses asked for at once, and the most that are looked through before the keeper says so again. */
const PAGE = 25;
const MOST = 200;

export interface Verbatim {
  /** Its response. */
  response: string;
  /** When that was sent, yyyy-MM-dd, where it is known. */
  submitted: string | undefined;
  words: string;
}

export class Verbatims {
  readonly #read: Read;
  readonly #question: string;
  readonly #of: Query | null;
  /** What is sought in them. */
  sought = $state('');
  list = $state.raw<readonly Verbatim[]>([]);
  /** Responses that have not been looked through. */
  more = $state(false);
  busy = $state(false);
  fault = $state.raw<Fault>();
  #from = 0;
  #asked = 0;

  /** `of`: the people whose words they are; null is everybody's. */
  constructor(read: Read, question: string, of: Query | null) {
    this.#read = read;
    this.#question = question;
    this.#of = of;
  }

  /** From the latest on. */
  begin(sought = this.sought): Promise<void> {
    this.sought = sought;
    this.list = [];
    this.#from = 0;
    return this.next();
  }

  /** The next of them. */
  async next(): Promise<void> {
    const asked = ++this.#asked;
    this.busy = true;
    this.fault = undefined;
    try {
      const enough = this.list.length + SHOWN;
      for (let through = 0; through < MOST && this.list.length < enough; through += PAGE) {
        const { found, total } = await this.#page();
        if (asked !== this.#asked) return;
        this.list = [...this.list, ...found];
        this.#from += PAGE;
        this.more = this.#from < total;
        if (!this.more) return;
      }
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    } finally {
      if (asked === this.#asked) this.busy = false;
    }
  }

  async #page(): Promise<{ found: Verbatim[]; total: number }> {
    const filters: Filter[] = [
      { column: 'survey', test: { kind: 'choice', values: [this.#read.survey], none: false } },
    ];
    const page = await call('search_records', {
      query: { noun: 'response', text: this.sought.trim(), filters },
      columns: [],
      sort: 'submitted',
      descending: true,
      from: this.#from,
      len: PAGE,
    });
    const found = await Promise.all(page.rows.map(({ id }) => this.#verbatim(id)));
    return { found: found.flatMap((one) => one ?? []), total: page.total };
  }

  async #verbatim(id: string): Promise<Verbatim | undefined> {
    const { response, answers } = await this.#read.response(id);
    const words = answers.find(({ question }) => question.code === this.#question)?.answer;
    if (!words || !says(words, this.sought)) return undefined;
    if (this.#of) {
      const contact = response.links.contact?.record.id;
      if (!contact || !(await this.#read.among(this.#of, contact))) return undefined;
    }
    return { response: id, submitted: response.form.submitted, words };
  }
}
