import { beforeEach, describe, expect, it } from 'vitest';
import { session } from '../state';
import { takingBack } from '../state/intake';
import { Fault } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage } from '../words/words.svelte';
import { columnOf, telling } from './columns';
import { STEPS, SurveyImporting } from './importing.svelte';

let desk: Fake;
let asked: [name: string, request: unknown][];
const at = (step: (typeof STEPS)[number]) => STEPS.indexOf(step);
const requestOf = (name: string) => asked.findLast(([known]) => known === name)?.[1];

beforeEach(async () => {
  setLanguage('sv');
  desk = fake({ people: 40 });
  asked = [];
  usePort({
    call: (name, request) => {
      asked.push([name, request]);
      return desk.call(name, request);
    },
    job: (name, request, number, tell) => {
      asked.push([name, request]);
      return desk.job(name, request, number, tell);
    },
  });
  session.closed();
  await session.refresh();
});

/** A file that is read, with its source. */
async function begun(into?: ConstructorParameters<typeof SurveyImporting>[0]): Promise<SurveyImporting> {
  const importing = new SurveyImporting(into);
  await importing.choose();
  importing.source = 'survey';
  return importing;
}
/** As far as the last step, and checked. */
async function checked(importing: SurveyImporting): Promise<SurveyImporting> {
  await importing.check();
  importing.step = at('check');
  return importing;
}
const surveys = () => desk.world.records.survey.map(({ form }) => form.title);
const responses = () => desk.world.records.response.length;

describe('a file of responses', () => {
  it('is taken with what was changed, and what it does not bear stays as it was', async () => {
    const importing = await begun();
    await importing.change({ change: 'kind', question: 'Q1', kind: 'number' });
    await importing.change({ change: 'apart', question: 'Q3' });
    await importing.change({ change: 'kind', question: 'Q4', kind: 'scale' });
    expect(importing.unfit).toBe(1);
    expect(importing.fault).toBeUndefined();
    expect(importing.look!.questions.find(({ code }) => code === 'Q4')!.kind).toBe('text');
    expect(importing.request()!.changes).toEqual([
      { change: 'kind', question: 'Q1', kind: 'number' },
      { change: 'apart', question: 'Q3' },
    ]);
    await importing.change({ change: 'take', column: 10, role: 'question' });
    expect(importing.unfit).toBe(0);
    expect(importing.look!.questions).toHaveLength(7);
  });

  it('has the changes thrown away when it is read another way: its columns may be others', async () => {
    const importing = await begun();
    await importing.change({ change: 'apart', question: 'Q3' });
    await importing.reread({ delimiter: 'semicolon' });
    expect(importing.changes).toEqual([]);
  });

  it('is not taken without a question, a title and a source', async () => {
    const importing = new SurveyImporting();
    await importing.choose();
    importing.step = at('survey');
    expect(importing.title).toBe('Användarenkät 2026');
    expect(importing.ready).toBe(false);
    importing.source = 'survey';
    expect(importing.ready).toBe(true);
    importing.title = ' ';
    expect(importing.ready).toBe(false);
    expect(importing.next(at('survey'))).toBe(false);
    importing.title = 'Vår';
    importing.step = at('questions');
    for (const { index, question } of importing.look!.columns)
      if (question) await importing.change({ change: 'take', column: index, role: 'left' });
    expect(importing.ready).toBe(false);
    expect(importing.request()).toBeUndefined();
  });

  it('does what its check showed: the same request, and the file for what is not taken', async () => {
    const importing = await checked(await begun());
    await importing.chooseRejectFile();
    await importing.run();
    const done = requestOf('import_survey') as { rejects: string };
    expect({ ...done, rejects: null }).toEqual(requestOf('preview_survey_import'));
    expect(done.rejects).toBe(importing.rejectFile!.token);
    expect(importing.report).toMatchObject({ added: 184, tied: 151, not_taken: 3 });
  });

  it('is checked again when anything that its check stood on is changed', async () => {
    const importing = await checked(await begun());
    expect(importing.ready).toBe(true);
    importing.anonymous = true;
    expect(importing.ready).toBe(false);
    await importing.check();
    expect(importing.preview!.tied).toBe(0);
  });

  it('goes into a survey that is there, under its title', async () => {
    const [known] = desk.world.records.survey;
    const title = known!.form.title!;
    const importing = await checked(await begun({ id: known!.id, title }));
    expect(importing.named).toBe(title);
    await importing.run();
    expect(importing.report!.survey).toBe(known!.id);
    expect(surveys()).toHaveLength(2);
  });

  it('is refused with its clause in a register of samples', async () => {
    desk.world.sample = true;
    const importing = await begun();
    await importing.check();
    expect(importing.fault?.code).toBe('refused');
    expect(importing.ready).toBe(false);
  });
});

describe('a new survey with days', () => {
  it('has them, and goes with its responses when the import is undone', async () => {
    const importing = await begun();
    importing.opened = '2026-03-02';
    importing.closed = '2026-03-01';
    importing.step = at('survey');
    expect(importing.ready).toBe(false);
    importing.closed = '2026-03-20';
    const before = responses();
    await checked(importing);
    await importing.run();
    const made = desk.world.records.survey.find(({ id }) => id === importing.report!.survey)!;
    expect(made.form).toMatchObject({ opened: '2026-03-02', closed: '2026-03-20' });
    expect(responses()).toBe(before + 184);
    await importing.undo();
    expect(takingBack().done[importing.report!.batch!]).toMatchObject({ kept: 0 });
    expect(responses()).toBe(before);
    expect(surveys()).not.toContain('Användarenkät 2026');
  });

  it('leaves nothing behind when its file is not taken', async () => {
    const importing = await begun();
    importing.opened = '2026-03-02';
    await checked(importing);
    usePort({ call: desk.call.bind(desk), job: () => Promise.reject(new Fault('io')) });
    await importing.run();
    expect(importing.fault?.code).toBe('io');
    expect(surveys()).not.toContain('Användarenkät 2026');
  });

  it('is not recorded twice, nor changed, where one of its title is there', async () => {
    const title = surveys()[0]!;
    const importing = await begun();
    importing.title = title;
    importing.opened = '2020-01-01';
    await checked(importing);
    await importing.run();
    expect(surveys().filter((known) => known === title)).toHaveLength(1);
    expect(desk.world.records.survey[0]!.form.opened).not.toBe('2020-01-01');
  });
});

describe('columns', () => {
  it('tell who answered, but for an invitation', async () => {
    const importing = await begun();
    expect(telling(importing.look!).map(({ header }) => header)).toEqual(['E-post']);
    await importing.change({ change: 'take', column: 3, role: 'token' });
    expect(telling(importing.look!)).toEqual([]);
  });

  it('are called as the keeper knows them where something of them is not taken', async () => {
    const importing = await begun();
    const named = (column: string) => columnOf(importing.look, { line: 1, column, value: '', code: 'blank' });
    expect(named('Q1')).toBe('Hur nöjd är du med supporten?');
    expect(named('email')).toBe('Personens e-post');
    expect(named('Värvningskod')).toBe('Värvningskod');
  });
});
