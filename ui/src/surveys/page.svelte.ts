/** The page of one survey, as it was left: what it asks, and what was answered. */
import { asFault, call, type Fault, type SurveyView } from '../wire';
import { Results } from './results.svelte';

export const TABS = ['results', 'questions'] as const;
export type Tab = (typeof TABS)[number];

export class SurveyPage {
  readonly id: string;
  readonly results: Results;
  tab = $state<Tab>('results');
  view = $state.raw<SurveyView>();
  fault = $state.raw<Fault>();
  /** It is there no more. */
  gone = $state(false);
  #asked = 0;

  constructor(id: string, tab: Tab = 'results') {
    this.id = id;
    this.results = new Results(id);
    this.tab = tab;
  }

  async look(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const view = await call('get_survey', { id: this.id });
      if (asked === this.#asked) this.put(view);
    } catch (thrown) {
      if (asked !== this.#asked) return;
      this.fault = asFault(thrown);
      this.gone = this.fault.code === 'not_found';
    }
  }

  /** As it is held now. */
  put(view: SurveyView): void {
    this.#asked++;
    this.view = view;
    this.fault = undefined;
  }
}
