import { beforeEach, describe, expect, it } from 'vitest';
import { memory, session } from '../state';
import { takingBack } from '../state/intake';
import type { Place } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage } from '../words/words.svelte';
import { LogImporting, STEPS } from './logImporting.svelte';
import { FRESH, readRules, tieOf, twice } from './rules';

let desk: Fake;
let asked: [name: string, request: unknown][];
const requestOf = (name: string) => asked.findLast(([known]) => known === name)?.[1];
const at = (step: (typeof STEPS)[number]) => STEPS.indexOf(step);
const log = (name: string, folder = '/var/log'): Place => ({ token: `${folder}/${name}`, name, folder });
const product = () => desk.world.records.product[0]!;

beforeEach(async () => {
  setLanguage('sv');
  desk = fake({ people: 40 });
  asked = [];
  usePort({
    call: (name, request) => desk.call(name, request),
    job: (name, request, number, tell) => {
      asked.push([name, request]);
      return desk.job(name, request, number, tell);
    },
  });
  session.closed();
  await session.refresh();
  await memory.open(true);
});

/** Logs of which everything is said. */
function said(): LogImporting {
  const importing = new LogImporting();
  importing.add(log('access.log'));
  importing.rules.addresses[0]!.product = product().id;
  importing.source = 'use';
  return importing;
}
async function checked(importing = said()): Promise<LogImporting> {
  await importing.check();
  importing.step = at('check');
  return importing;
}

describe('logs of a server', () => {
  it('wait at each step for what it asks for', () => {
    const importing = new LogImporting();
    const ready = (step: (typeof STEPS)[number]) => {
      importing.step = at(step);
      return importing.ready;
    };
    expect(ready('files')).toBe(false);
    importing.add(log('access.log'));
    expect(ready('files')).toBe(true);

    expect(ready('products')).toBe(false);
    importing.rules.addresses[0]!.product = product().id;
    expect(ready('products')).toBe(true);
    importing.addAddress();
    expect(ready('products'), 'an empty row is none').toBe(true);
    importing.rules.addresses[1]!.address = ' / ';
    expect(importing.half).toBe(true);
    importing.rules.addresses[1]!.product = product().id;
    expect([ready('products'), importing.twice]).toEqual([false, '/']);
    importing.removeAddress(1);

    expect(ready('people')).toBe(false);
    importing.source = 'use';
    expect(ready('people')).toBe(true);
    importing.rules.where = 'query';
    expect(ready('people'), 'a parameter has a name').toBe(false);
    expect(importing.request()).toBeUndefined();
  });

  it('are read once each, however often they are chosen', () => {
    const importing = new LogImporting();
    importing.add(log('access.log'));
    importing.add({ ...log('access.log'), token: 'another' });
    expect([importing.places.length, importing.again]).toEqual([1, 'access.log']);
    importing.add(log('access.log', '/srv/log'));
    expect([importing.places.length, importing.again]).toEqual([2, undefined]);
  });

  it('have a row for an address, whichever are removed', () => {
    const importing = new LogImporting();
    importing.removeAddress(0);
    expect(importing.rules.addresses).toEqual([{ address: '', product: '' }]);
  });

  it('are asked for as they were described', async () => {
    const importing = said();
    importing.add(log('access.log.1.gz'));
    Object.assign(importing.rules, { where: 'query', parameter: ' kund ', known: 'email', silence: 45 });
    importing.addAddress();
    await importing.check();
    expect(requestOf('preview_weblog')).toEqual({
      places: ['/var/log/access.log', '/var/log/access.log.1.gz'],
      tie: 'query:kund',
      known: 'email',
      products: [{ address: '/', product: product().id }],
      silence: 45,
      source: 'use',
      rejects: null,
    });
  });

  it('do what their check showed, with the file for lines that are no requests', async () => {
    const importing = await checked();
    const before = desk.world.records.session.length;
    await importing.chooseRejectFile();
    await importing.run();
    const done = requestOf('import_weblog') as { rejects: string };
    expect({ ...done, rejects: null }).toEqual(requestOf('preview_weblog'));
    expect(done.rejects).toBe(importing.rejectFile!.token);
    expect(desk.world.records.session.length).toBe(before + importing.preview!.added);
  });

  it('are checked again when anything that their check stood on is changed', async () => {
    const importing = await checked();
    expect(importing.ready).toBe(true);
    importing.rules.silence = 15;
    expect(importing.ready).toBe(false);
    importing.next(at('people'));
    expect(importing.busyWith).toBe('check');
  });

  it('are not taken in a second time', async () => {
    await (await checked()).run();
    const again = await checked();
    expect([again.preview!.added, again.preview!.same > 0, again.ready]).toEqual([0, true, false]);
  });

  it('go, with all their sessions, when the import is taken back', async () => {
    const before = desk.world.records.session.length;
    const importing = await checked();
    await importing.run();
    await importing.undo();
    expect(desk.world.records.session.length).toBe(before);
    expect(takingBack().done[importing.report!.batch!]?.removed).toBe(importing.report!.added);
  });

  it('leave nothing when they are stopped', async () => {
    desk = fake({ people: 40, delay: 5 });
    const importing = await checked();
    const before = desk.world.records.session.length;
    const running = importing.run();
    importing.work.cancel();
    await running;
    expect([importing.stopped, importing.report]).toEqual(['import', undefined]);
    expect(desk.world.records.session.length).toBe(before);
  });

  it('are refused with the clause in a register of samples', async () => {
    desk.world.sample = true;
    const importing = await checked();
    expect([importing.fault?.code, importing.ready]).toEqual(['refused', false]);
  });
});

describe('what was said of logs', () => {
  it('is said of the next ones, but for the files', async () => {
    const importing = said();
    Object.assign(importing.rules, { where: 'path', part: 3, silence: 20 });
    importing.addAddress();
    await importing.check();
    const next = new LogImporting();
    expect(next.places).toEqual([]);
    expect(next.source).toBe('use');
    expect(next.rules).toEqual({
      ...FRESH,
      addresses: [{ address: '/', product: product().id }],
      where: 'path',
      part: 3,
      silence: 20,
    });
    await expect.poll(() => next.products[product().id]).toBe(product().form.name);
  });

  it('leaves a product open that is there no more', async () => {
    const importing = said();
    importing.rules.addresses[0]!.address = '/kassa';
    await importing.check();
    desk.world.records.product.splice(0, 1);
    const next = new LogImporting();
    await expect.poll(() => next.rules.addresses).toEqual([{ address: '/kassa', product: '' }]);
  });

  it('is not remembered before it was checked', () => {
    said().addAddress();
    expect(new LogImporting().rules).toEqual(FRESH);
  });

  it('is as at first where what was kept means nothing', () => {
    const kept = {
      addresses: [null, 7, { address: '/a' }],
      silence: 0,
      where: 'x',
      part: 1.5,
      source: 'rumour',
    };
    expect(readRules(kept)).toEqual({ ...FRESH, addresses: [{ address: '/a', product: '' }], source: '' });
    expect(readRules('nothing')).toBeUndefined();
  });

  it.each([
    [{ where: 'user', parameter: 'kund', part: 2 }, 'user'],
    [{ where: 'query', parameter: ' kund ', part: 2 }, 'query:kund'],
    [{ where: 'query', parameter: ' ', part: 2 }, undefined],
    [{ where: 'path', parameter: '', part: 2 }, 'path:2'],
  ] as const)('tells of visitors in the form of the desk: %j', (rules, tie) => {
    expect(tieOf(rules)).toBe(tie);
  });

  it('names an address that stands there twice', () => {
    const rows = (...all: string[]) => all.map((address) => ({ address, product: '' }));
    expect(twice(rows('/a', '', '', '/b'))).toBeUndefined();
    expect(twice(rows('/a', '/b', '/a '))).toBe('/a');
  });
});
