import { beforeEach, describe, expect, it } from 'vitest';
import type { Query } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { Read } from './read';
import { Verbatims } from './verbatims.svelte';

let desk: Fake;
let read: string[];
beforeEach(() => {
  desk = fake({ people: 120 });
  read = [];
  usePort({
    ...desk,
    call: (name, request) => {
      if (name === 'get_response') read.push((request as { id: string }).id);
      return desk.call(name, request);
    },
  });
});

const survey = () => desk.world.records.survey[0]!.id;
const answerOf = (id: string) => desk.world.records.response.find((one) => one.id === id)!;
async function all(verbatims: Verbatims): Promise<Verbatims> {
  await verbatims.begin();
  while (verbatims.more) await verbatims.next();
  return verbatims;
}

describe('answers in people’s own words', () => {
  it('come the latest first, each once, some at a time', async () => {
    const verbatims = new Verbatims(new Read(survey()), 'battre', null);
    await verbatims.begin();
    const first = verbatims.list.length;
    expect(first).toBeGreaterThanOrEqual(5);
    expect(verbatims.more).toBe(true);
    await all(verbatims);
    const answered = desk.world.records.response.filter(
      ({ form }) => form.survey === survey() && form['answer:battre'],
    );
    expect(verbatims.list.map(({ response }) => response).sort()).toEqual(
      answered.map(({ id }) => id).sort(),
    );
    const days = verbatims.list.map(({ submitted }) => submitted!);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('are not those that say it in an answer to something else', async () => {
    const verbatims = new Verbatims(new Read(survey()), 'battre', null);
    verbatims.sought = 'kassa';
    await all(verbatims);
    expect(verbatims.list.length).toBeGreaterThan(0);
    for (const { words } of verbatims.list) expect(words).toMatch(/\bkassa/i);
  });

  it('are of the people asked for alone', async () => {
    const filter = { column: 'city', test: { kind: 'choice' as const, values: ['Åbo'], none: false } };
    const query: Query = {
      noun: 'contact',
      text: '',
      filters: [filter],
    };
    const verbatims = await all(new Verbatims(new Read(survey()), 'battre', query));
    expect(verbatims.list.length).toBeGreaterThan(0);
    for (const { response } of verbatims.list) {
      const { contact } = answerOf(response).form;
      expect(desk.world.people.find(({ id }) => id === contact)!.form.address.city).toBe('Åbo');
    }
  });

  it('read each response once, however many questions ask', async () => {
    const shared = new Read(survey());
    await all(new Verbatims(shared, 'battre', null));
    await all(new Verbatims(shared, 'kanal', null));
    expect(new Set(read).size).toBe(read.length);
  });
});
