/** Surveys: what they ask, what is answered, what all of it says together. */
import { Fault } from '../fault';
import type { Query, QuestionForm, SurveyView } from '../generated';
import { byId, type Held } from './held';
import { ago } from './people';
import { found, viewOf } from './records';
import { ANSWER, asked, QUESTION } from './responses';
import { tally } from './tallies';
import type { Handlers, World } from './world';

const questionsOf = (survey: Held): QuestionForm[] =>
  Object.entries(survey.form)
    .filter(([code]) => code.startsWith(QUESTION))
    .map(([, written]) => JSON.parse(written) as QuestionForm);

const answerTo = (response: Held, question: QuestionForm): string =>
  response.form[ANSWER + question.code] ?? '';

function held(world: World, noun: 'survey' | 'response', sought: string): Held {
  const one = byId(world, noun, sought);
  if (!one) throw new Fault('not_found');
  return one as Held;
}

export const responsesTo = (world: World, survey: string): Held[] =>
  world.records.response.filter((one) => one.form.survey === survey);

function viewOfSurvey(world: World, one: Held): SurveyView {
  const all = responsesTo(world, one.id);
  return {
    survey: viewOf(world, 'survey', one),
    responses: all.length,
    questions: questionsOf(one).map((question) => ({
      question,
      answered: all.filter((response) => answerTo(response, question) !== '').length,
    })),
  };
}

/** Those of a query among the responses: its own, or those of its people. */
function among(world: World, all: readonly Held[], query: Query): Held[] {
  const ids = new Set(found(world, query).map((one) => one.id));
  return all.filter((one) => ids.has(query.noun === 'contact' ? (one.form.contact ?? '') : one.id));
}

export const surveying: Handlers = {
  get_survey: ({ id }, world) => viewOfSurvey(world, held(world, 'survey', id)),
  edit_question({ survey, question }, world) {
    const one = held(world, 'survey', survey);
    if (!question.code.trim()) throw new Fault('required', 'code', [], 'missing');
    if (question.kind === 'scale' && !question.scale) throw new Fault('required', 'scale', [], 'missing');
    if (['single', 'multiple'].includes(question.kind) && question.options.length === 0)
      throw new Fault('required', 'options', [], 'missing');
    const was = questionsOf(one).find(({ code }) => code === question.code);
    const answered = responsesTo(world, survey).some((response) => answerTo(response, question) !== '');
    if (was && answered && was.kind !== question.kind && question.kind !== 'text')
      throw new Fault('answers_do_not_fit');
    world.write();
    Object.assign(one.form, asked([question]));
    one.updated = ago(0);
    one.changes++;
    return viewOfSurvey(world, one);
  },
  get_results({ survey, query }, world) {
    const one = held(world, 'survey', survey);
    const all = responsesTo(world, survey);
    const some = query ? among(world, all, query) : all;
    const of = (list: readonly Held[], question: QuestionForm) =>
      tally(
        question,
        list.map((response) => answerTo(response, question)),
      );
    return {
      survey,
      title: one.form.title!,
      responses: some.length,
      all: all.length,
      questions: questionsOf(one).map((question) => ({
        question,
        results: of(some, question),
        of_all: query ? of(all, question) : null,
      })),
    };
  },
  async export_results({ results }, world, work) {
    held(world, 'survey', results.survey);
    await world.steps(work, 8, 0, 4);
    return {};
  },
  get_response({ id }, world) {
    const response = held(world, 'response', id);
    const survey = held(world, 'survey', response.form.survey!);
    return {
      response: viewOf(world, 'response', response),
      answers: questionsOf(survey).map((question) => ({ question, answer: answerTo(response, question) })),
    };
  },
};
