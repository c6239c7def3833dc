/** What the responses to a survey say together: of everybody, or of the people that the filters leave. */
import { Filters } from '../records/filters.svelte';
import { asFault, call, choosePlace, Work, type Fault, type Query, type SurveyResults } from '../wire';
import { t } from '../words/words.svelte';

export type FileForm = 'xlsx' | 'csv';

export class Results {
  readonly survey: string;
  readonly filters = new Filters('contact');
  readonly work = new Work();
  told = $state.raw<SurveyResults>();
  fault = $state.raw<Fault>();
  counting = $state(false);
  #asked = 0;

  constructor(survey: string) {
    this.survey = survey;
  }

  /** The people whose responses are counted; null is everybody, and those who answered without a name. */
  get query(): Query | null {
    return this.filters.on ? { noun: 'contact', text: '', filters: this.filters.wire } : null;
  }

  /** Counts anew. The latest answer counts. */
  async look(): Promise<void> {
    const asked = ++this.#asked;
    this.counting = true;
    try {
      const told = await call('get_results', { survey: this.survey, query: this.query });
      if (asked !== this.#asked) return;
      this.told = told;
      this.fault = undefined;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    } finally {
      if (asked === this.#asked) this.counting = false;
    }
  }

  /** Writes them to a file; the name of it, or nothing when none was chosen. */
  async save(form: FileForm): Promise<string | undefined> {
    const name = `${t('results-file', { title: this.told?.title ?? '' })}.${form}`;
    const place = await choosePlace('table', t('results-file-dialog'), name);
    if (!place) return undefined;
    const results = { survey: this.survey, query: this.query };
    await this.work.run('export_results', { results, place: place.token });
    return place.name;
  }
}
