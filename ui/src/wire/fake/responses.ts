/** Invented surveys and what was answered to them. */
import type { QuestionForm } from '../generated';
import type { Held, Written } from './held';
import { ago, dice, id, type Person } from './people';

const options = (...list: [code: string, label: string][]) => list.map(([code, label]) => ({ code, label }));
const ask = (code: string, text: string, rest: Partial<QuestionForm>): QuestionForm => ({
  code,
  text,
  kind: 'text',
  options: [],
  scale: null,
  ...rest,
});
const oneToFive = { kind: 'scale', scale: { min: 1, max: 5 } } as const;

const SATISFACTION: QuestionForm[] = [
  ask('nps', 'Hur sannolikt är det att du rekommenderar oss för en kollega?', {
    kind: 'scale',
    scale: { min: 0, max: 10 },
  }),
  ask('kanal', 'Hur vill du helst bli kontaktad?', {
    kind: 'single',
    options: options(
      ['epost', 'E-post'],
      ['telefon', 'Telefon'],
      ['chatt', 'Chatten på webbplatsen'],
      ['brev', 'Brev'],
    ),
  }),
  ask('delar', 'Vilka delar av programmet använder du varje vecka?', {
    kind: 'multiple',
    options: options(
      ['kassa', 'Kassan'],
      ['lager', 'Lagret'],
      ['rapport', 'Rapporterna'],
      ['utskick', 'Utskicken'],
    ),
  }),
  ask('latt', 'Programmet är lätt att lära sig.', oneToFive),
  ask('hjalp', 'Jag får hjälp när jag behöver den.', oneToFive),
  ask('antal', 'Hur många hos er arbetar med programmet?', { kind: 'number' }),
  ask('sedan', 'När tog ni programmet i bruk?', { kind: 'date' }),
  ask('battre', 'Vad borde vi göra bättre?', { kind: 'text' }),
];

const FAIR: QuestionForm[] = [
  ask('Q1', 'Hade du nytta av besöket vid vår monter?', oneToFive),
  ask('Q2', 'Vill du att vi hör av oss?', {
    kind: 'single',
    options: options(['ja', 'Ja, gärna'], ['nej', 'Nej tack']),
  }),
  ask('Q3', 'Hälsningar till oss', { kind: 'text' }),
];

const WORDS = [
  'Svara snabbare på måndagar, då är det alltid kö.',
  'Rapporterna kunde gå att spara som kalkylblad utan omvägar.',
  'Inget särskilt, vi är nöjda.',
  'Kassan behöver ett läge för oss som har händerna fulla.',
  'Ohjeet myös suomeksi, kiitos.',
  'Berätta i god tid när priserna ändras. Senast fick vi veta det en vecka före, och budgeten var redan lagd.',
  'Fler kortkommandon.',
];

const held = (noun: number, n: number, age: number, form: Record<string, string>): Held => ({
  id: id(noun, n),
  form: Object.fromEntries(Object.entries(form).filter(([, value]) => value !== '')),
  origin: { source: 'survey', at: ago(age) },
  origins: {},
  created: ago(age),
  updated: ago(age),
  changes: 0,
});

/** The parts of a record's form, by their codes. */
export const QUESTION = 'question:';
export const ANSWER = 'answer:';

export const asked = (questions: readonly QuestionForm[]): Record<string, string> =>
  Object.fromEntries(questions.map((question) => [QUESTION + question.code, JSON.stringify(question)]));

type Roll = (sides: number) => number;

function answer(roll: Roll, { kind, options, scale }: QuestionForm): string {
  switch (kind) {
    case 'single':
      return options[Math.min(roll(options.length), roll(options.length + 1))]?.code ?? '';
    case 'multiple':
      return options.flatMap(({ code }, i) => (roll(i + 2) === 0 ? [code] : [])).join(';') || ';';
    case 'scale': {
      const { min, max } = scale!;
      return String(Math.max(min, max - Math.min(roll(max - min + 1), roll(max - min + 1))));
    }
    case 'number':
      return String(1 + roll(6) * roll(7));
    case 'date':
      return ago(200 + Math.min(roll(900), roll(900))).slice(0, 10);
    case 'text':
      return roll(3) === 0 ? WORDS[roll(WORDS.length)]! : '';
  }
}

/** Two surveys: one that most customers were sent, and one that was answered at a fair, by some without a name. */
export function surveys(records: Record<Written, Held[]>, people: readonly Person[]): void {
  const roll = dice(41);
  const respond = (
    survey: Held,
    questions: readonly QuestionForm[],
    one: Person | undefined,
    age: number,
  ) => {
    const n = records.response.length;
    const given = questions.map((question): [string, string] => [
      ANSWER + question.code,
      roll(12) === 0 ? '' : answer(roll, question),
    ]);
    const response = held(41, n, age, {
      survey: survey.id,
      contact: one?.id ?? '',
      external_id: String(n + 1),
      submitted: ago(age).slice(0, 10),
      complete: roll(14) === 0 ? 'false' : 'true',
      language: roll(4) === 0 ? 'fi' : 'sv',
      ...Object.fromEntries(given),
    });
    records.response.push(response);
  };
  const satisfaction = held(40, 0, 49, {
    title: 'Kundnöjdhet hösten 2026',
    about: 'Skickad till alla kunder med avtal.',
    channel: 'web',
    opened: ago(49).slice(0, 10),
    language: 'sv',
    ...asked(SATISFACTION),
  });
  const fair = held(40, 1, 210, {
    title: 'Mässan i Åbo 2026',
    channel: 'other',
    opened: ago(210).slice(0, 10),
    closed: ago(207).slice(0, 10),
    ...asked(FAIR),
  });
  records.survey.push(satisfaction, fair);
  people.slice(0, 1_400).forEach((one, i) => {
    if (roll(10) < 7) respond(satisfaction, SATISFACTION, roll(15) === 0 ? undefined : one, 1 + (i % 47));
    if (roll(10) === 0) respond(fair, FAIR, roll(2) === 0 ? undefined : one, 208 + roll(3));
  });
}
