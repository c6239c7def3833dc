/** A file of answers to a survey, always the same one whatever was pointed at: a workbook when its name says so. */
import { Fault } from '../fault';
import type {
  DialectForm,
  ImportSurvey,
  QuestionForm,
  RejectView,
  SurveyColumn,
  SurveyFileLook,
  SurveyImportReport,
} from '../generated';
import { fold, type Held } from './held';
import { ago, id } from './people';
import { ANSWER, asked } from './responses';
import { responsesTo } from './surveys';
import type { Handlers, World } from './world';

const ROWS = 184;
const TITLE = 'Användarenkät 2026';
const options = (...labels: string[]) => labels.map((label) => ({ code: label, label }));
const GUESSED: QuestionForm[] = [
  {
    code: 'Q1',
    text: 'Hur nöjd är du med supporten?',
    kind: 'scale',
    options: [],
    scale: { min: 1, max: 5 },
  },
  {
    code: 'Q2',
    text: 'Vilken version använder du?',
    kind: 'single',
    options: options('2024', '2025', '2026'),
    scale: null,
  },
  {
    code: 'Q3',
    text: 'Vad använder du?',
    kind: 'multiple',
    options: options('Kassan', 'Lagret', 'Rapporterna'),
    scale: null,
  },
  { code: 'Q4', text: 'Vad saknar du?', kind: 'text', options: [], scale: null },
];
const COLUMNS: [header: string, filled: number, role: string, question: string | null][] = [
  ['Svars-ID', 184, 'id', null],
  ['Inskickat', 171, 'submitted', null],
  ['Startspråk', 184, 'language', null],
  ['E-post', 160, 'email', null],
  ['Hur nöjd är du med supporten?', 180, 'question', 'Q1'],
  ['Vilken version använder du?', 177, 'question', 'Q2'],
  ['Vad använder du? [Kassan]', 140, 'question', 'Q3'],
  ['Vad använder du? [Lagret]', 98, 'question', 'Q3'],
  ['Vad använder du? [Rapporterna]', 61, 'question', 'Q3'],
  ['Vad saknar du?', 74, 'question', 'Q4'],
  ['Värvningskod', 12, 'left', null],
];
const REJECTS: RejectView[] = [
  { line: 12, column: 'email', value: 'saknas(at)post.example', code: 'nobody_found' },
  { line: 57, column: 'Q1', value: '7', code: 'outside_scale' },
  { line: 1, column: 'Värvningskod', value: '', code: 'column_not_taken' },
];

/** Who answered: columns by which people are looked for. */
const HINTS = ['email', 'mobile', 'full_name', 'given_name', 'family_name', 'organisation'];

function changed(changes: ImportSurvey['changes']): Pick<SurveyFileLook, 'questions' | 'columns'> {
  let questions = structuredClone(GUESSED);
  const columns = COLUMNS.map(([header, filled, role, question], index): SurveyColumn => ({
    index,
    header,
    filled,
    role,
    question,
  }));
  for (const change of changes) {
    if (change.change === 'take') {
      const column = columns[change.column]!;
      column.role = change.role;
      column.question = null;
      if (change.role === 'question') {
        column.question = `Q${String(questions.length + 1)}`;
        const made = { code: column.question, text: column.header, kind: 'text' as const };
        questions.push({ ...made, options: [], scale: null });
      }
    } else if (change.change === 'kind') {
      const question = questions.find(({ code }) => code === change.question)!;
      // Words are no numbers.
      if (question.code === 'Q4' && change.kind !== 'text') throw new Fault('invalid_value', 'kind');
      question.kind = change.kind;
      question.options = change.kind === 'single' ? options('1', '2', '3', '4', '5') : [];
      question.scale = change.kind === 'scale' ? { min: 1, max: 5 } : null;
    } else if (change.change === 'apart') {
      const whole = questions.find(({ code }) => code === change.question)!;
      questions = questions.filter((one) => one !== whole);
      columns
        .filter(({ question }) => question === whole.code)
        .forEach((column, i) => {
          column.question = `${whole.code}[${whole.options[i]!.code}]`;
          questions.push({
            code: column.question,
            text: column.header,
            kind: 'single',
            options: options('Ja', 'Nej'),
            scale: null,
          });
        });
    }
  }
  return { questions: questions.filter(({ code }) => columns.some((one) => one.question === code)), columns };
}

const titled = (world: World, title: string): Held | undefined =>
  world.records.survey.find(({ form }) => fold(form.title!) === fold(title.trim()));

function report(world: World, request: ImportSurvey): SurveyImportReport {
  world.refuseSamples();
  if (!request.title.trim()) throw new Fault('required', 'title');
  const survey = titled(world, request.title);
  const known = survey
    ? responsesTo(world, survey.id).filter((one) => one.form.external_id?.startsWith('F')).length
    : 0;
  const { columns } = changed(request.changes);
  const named = !request.anonymous && columns.some(({ role }) => HINTS.includes(role));
  return {
    batch: null,
    survey: survey?.id ?? null,
    rows: ROWS,
    added: ROWS - known,
    same: known,
    changed: 0,
    tied: named ? 151 : 0,
    not_taken: REJECTS.length,
    rejects: REJECTS,
  };
}

export const surveyFiles: Handlers = {
  async look_at_survey_file({ place, dialect, changes }, world, work) {
    await world.steps(work, 31_400, ROWS, 6);
    const book = place.endsWith('.xlsx');
    const read: DialectForm = {
      format: book ? 'xlsx' : 'text',
      sheet: book ? (dialect.sheet ?? 'Svar') : null,
      encoding: book ? null : (dialect.encoding ?? 'utf-8'),
      delimiter: book ? null : (dialect.delimiter ?? 'comma'),
      quote: book ? null : (dialect.quote ?? 'double'),
      header: dialect.header ?? true,
    };
    return {
      place: {
        token: place,
        name: `anvandarenkat-2026.${book ? 'xlsx' : 'csv'}`,
        folder: '/register/Hämtningar',
      },
      dialect: read,
      sheets: book
        ? [
            { name: 'Svar', rows: ROWS },
            { name: 'Frågor', rows: 11 },
          ]
        : [],
      form: book ? 'plain' : 'limesurvey',
      title: TITLE,
      rows: ROWS,
      ...changed(changes),
      imported_before: world.records.response.some(({ form }) => form.external_id === 'F1') ? ago(0) : null,
    };
  },
  async preview_survey_import(request, world, work) {
    const told = report(world, request);
    await world.steps(work, ROWS);
    return { ...told, survey: null };
  },
  async import_survey(request, world, work) {
    const told = report(world, request);
    await world.steps(work, ROWS, ROWS, 20);
    world.write();
    const batch = id(42, world.number());
    const at = ago(0);
    const made = { origins: {}, created: at, updated: at, changes: 0, batch };
    const origin = { source: request.source, at };
    let survey = titled(world, request.title);
    const { questions } = changed(request.changes);
    if (!survey) {
      survey = { ...made, id: id(43, world.number()), origin, form: { title: request.title.trim() } };
      world.records.survey.push(survey);
    }
    Object.assign(survey.form, asked(questions));
    for (let n = 0; n < told.added; n++)
      world.records.response.push({
        ...made,
        id: id(44, world.number()),
        origin,
        form: {
          survey: survey.id,
          external_id: `F${String(n + 1)}`,
          complete: 'true',
          submitted: at.slice(0, 10),
          [`${ANSWER}Q1`]: String(1 + (n % 5)),
          ...(n < Math.min(told.tied, world.people.length) ? { contact: world.people[n]!.id } : {}),
        },
      });
    world.imports = [
      {
        id: batch,
        at,
        noun: 'response',
        file_name: 'anvandarenkat-2026.csv',
        source: request.source,
        undone: null,
        added: told.added,
        same: told.same,
        changed: told.changed,
        possible: 0,
        rejected: 0,
      },
      ...world.imports,
    ];
    return { ...told, batch, survey: survey.id };
  },
};
