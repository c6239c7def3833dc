/** Responses as they are read for their words. */
import { fold } from '../parts/marks';
import { call, type Query, type ResponseView } from '../wire';

/** Whether every word that is sought begins one of the answer's. */
export function says(answer: string, sought: string): boolean {
  const words = fold(answer).split(/[^\p{L}\p{N}]+/u);
  return fold(sought)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => words.some((one) => one.startsWith(word)));
}

/** The responses to a survey as they are read for their words: each once, whichever question asks. */
export class Read {
  readonly survey: string;
  readonly #responses = new Map<string, Promise<ResponseView>>();
  readonly #people = new Map<string, Promise<boolean>>();

  constructor(survey: string) {
    this.survey = survey;
  }

  response(id: string): Promise<ResponseView> {
    let read = this.#responses.get(id);
    if (!read) this.#responses.set(id, (read = call('get_response', { id })));
    return read;
  }

  /** Whether a person is among those of a query. */
  among(query: Query, contact: string): Promise<boolean> {
    const key = `${contact} ${JSON.stringify(query.filters)}`;
    let asked = this.#people.get(key);
    if (!asked) {
      const window = { columns: [], sort: 'name', descending: false, from: 0, len: 0, place_of: contact };
      asked = call('search_records', { query, ...window }).then(({ place }) => (place ?? null) !== null);
      this.#people.set(key, asked);
    }
    return asked;
  }
}
