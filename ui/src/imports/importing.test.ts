import { beforeEach, describe, expect, it } from 'vitest';
import { BROUGHT, call, Fault, type JobProgress, type Listed } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { targetsFor } from '../wire/fake/files';
import { LANGUAGES, setLanguage, t } from '../words/words.svelte';
import { Importing, STEPS } from './importing.svelte';
import { nounCalled } from './sheets';
import { secrets, targetName } from './targets';

let desk: Fake;
const at = (step: (typeof STEPS)[number]) => STEPS.indexOf(step);

beforeEach(() => {
  setLanguage('sv');
  desk = fake({ people: 20 });
  usePort(desk);
});

/** An import with its file read and every column decided. */
async function decided(): Promise<Importing> {
  const importing = new Importing();
  await importing.choose();
  importing.leaveRest();
  importing.source = 'form';
  return importing;
}

describe('an import', () => {
  it('is blocked while a column is half decided, with a sentence that counts them', async () => {
    const importing = new Importing();
    await importing.choose();
    importing.step = at('columns');
    expect(importing.obstacles).toEqual([
      '3 kolumner är inte avgjorda. Välj vad de blir, eller utelämna dem.',
    ]);
    expect(importing.ready).toBe(false);
    expect(importing.next(at('columns'))).toBe(false);
    expect(importing.request()).toBeUndefined();
    importing.decide(5, 'position');
    importing.decide(6, 'city');
    expect(importing.obstacles[0]).toMatch(/^En kolumn/);
    importing.leaveRest();
    expect(importing.ready).toBe(true);
    expect(importing.decisions[5]).toBe('position');
  });

  it('is blocked when two columns become what a person has one of, or when none tells who it is', async () => {
    const importing = await decided();
    importing.step = at('columns');
    importing.decide(1, 'given_name');
    expect(importing.obstacles).toHaveLength(1);
    expect(importing.ready).toBe(false);
    for (const column of [0, 1, 2, 3]) importing.decide(column, 'ignore');
    expect(importing.obstacles[0]).toMatch(/vem raden gäller/);
  });

  it('of sessions is blocked until columns tell when, what and who it was', async () => {
    const importing = new Importing('session');
    await importing.choose();
    expect(importing.obstacles).toEqual([]);
    for (const { index } of importing.look!.columns) importing.decide(index, 'ignore');
    expect(importing.obstacles).toHaveLength(3);
    importing.decide(0, 'user_name');
    expect(importing.obstacles).toEqual([
      'Ingen kolumn blir Började, och utan det kan ingen rad tas in.',
      'Ingen kolumn blir Produkt, och utan det kan ingen rad tas in.',
    ]);
  });

  it('has no source until the keeper says which', async () => {
    const importing = await decided();
    importing.source = '';
    importing.step = at('source');
    expect(importing.ready).toBe(false);
    expect(importing.next(at('source'))).toBe(false);
    expect(importing.onMatch).toBe('fill');
  });

  it('previews what it then does: the same request, and the file for what is not taken', async () => {
    const asked: [string, unknown][] = [];
    usePort({
      call: desk.call.bind(desk),
      job: (name, request, number, tell) => {
        asked.push([name, request]);
        return desk.job(name, request, number, tell);
      },
    });
    const importing = await decided();
    importing.step = at('check');
    await importing.check();
    expect(importing.gain).toBe(466 + 9 + 37);
    await importing.chooseRejectFile();
    await importing.run();
    const [, previewed] = asked.find(([name]) => name === 'preview_import')!;
    const [, done] = asked.find(([name]) => name === 'import_contacts')!;
    expect({ ...(done as object), rejects: null }).toEqual(previewed);
    expect((done as { rejects: string }).rejects).toBe(importing.rejectFile!.token);
    expect(importing.report?.batch).toBeTruthy();
  });

  it('asks for a new preview when anything it stood on is changed', async () => {
    const importing = await decided();
    await importing.check();
    importing.step = at('check');
    expect(importing.ready).toBe(true);
    importing.onMatch = 'skip';
    expect(importing.ready).toBe(false);
    expect(importing.next(at('source'))).toBe(true);
    expect(importing.busyWith).toBe('check');
  });

  it('leaves nothing when it is cancelled', async () => {
    const importing = await decided();
    await importing.check();
    importing.step = at('check');
    desk = fake({ people: 20 });
    usePort({
      call: desk.call.bind(desk),
      job: async (name, request, number, tell) => {
        // The keeper presses cancel as soon as it says anything.
        const stop = (progress: JobProgress) => {
          tell(progress);
          if (name === 'import_contacts') importing.work.cancel();
        };
        return desk.job(name, request, number, stop);
      },
    });
    const running = importing.run();
    await call('cancel_job', { job: 0 });
    await running;
    if (importing.report === undefined) {
      expect(importing.stopped).toBe('import');
      expect(importing.fault).toBeUndefined();
      expect(desk.world.imports).toEqual([]);
    } else expect(desk.world.imports).toHaveLength(1);
  });

  it('is refused with its clause in a register of samples', async () => {
    desk.world.sample = true;
    const importing = await decided();
    await importing.check();
    expect(importing.fault?.code).toBe('refused');
    expect(importing.fault?.refusals[0]?.citation).toMatch(/^R5/);
    expect(importing.preview).toBeUndefined();
  });

  it('forgets a file that cannot be read, and says why', async () => {
    const importing = await decided();
    usePort({
      call: desk.call.bind(desk),
      job: () => Promise.reject(new Fault('file_not_text', 'xlsx')),
    });
    await importing.reread({ encoding: 'utf-8' });
    importing.step = at('file');
    expect(importing.look).toBeUndefined();
    expect(importing.fault?.code).toBe('file_not_text');
    expect(importing.ready).toBe(false);
  });
});

describe('records of other nouns', () => {
  const file = (name: string) => ({ token: name, name, folder: '' });
  const asked: [string, Listed | undefined][] = [];
  beforeEach(() => {
    asked.length = 0;
    usePort({
      call: desk.call.bind(desk),
      job: (name, request, number, tell) => {
        asked.push([name, (request as { noun?: Listed }).noun]);
        return desk.job(name, request, number, tell);
      },
    });
  });

  it('are read, previewed and taken in as what they are', async () => {
    const importing = new Importing('device');
    await importing.open(file('enheter.csv'));
    importing.leaveRest();
    importing.source = 'use';
    importing.step = at('check');
    await importing.check();
    await importing.run();
    expect(asked).toEqual([
      ['look_at_file', 'device'],
      ['preview_import', 'device'],
      ['import_contacts', 'device'],
    ]);
    expect(desk.world.imports[0]?.noun).toBe('device');
  });

  it('are found by the name of their sheet, and a sheet that names others is theirs', async () => {
    const importing = new Importing('device');
    await importing.open(file('allt.xlsx'));
    expect(importing.look?.dialect.sheet).toBe('Enheter');
    await importing.readSheet('Organisationer');
    expect(importing.noun).toBe('organisation');
    await importing.readSheet('Anteckningar');
    expect(importing.noun).toBe('organisation');
  });

  it('are people where nothing says otherwise, and always on cards', async () => {
    const importing = new Importing();
    await importing.open(file('massan.xlsx'));
    expect(importing.noun).toBe('contact');
    const cards = new Importing('device');
    await cards.open(file('kort.vcf'));
    expect([cards.noun, cards.look?.columns[0]?.proposed]).toEqual(['contact', 'given_name']);
    await cards.take('device');
    expect(cards.noun).toBe('contact');
  });

  it('need what no record can do without', async () => {
    const importing = new Importing('membership');
    await importing.open(file('listor.csv'));
    expect(importing.obstacles).toEqual([]);
    const of = (target: string) =>
      importing.look!.columns.find(({ proposed }) => proposed?.startsWith(target))!.index;
    importing.decide(of('list'), 'ignore');
    expect(importing.obstacles).toEqual([t('imports-missing', { target: t('field-membership-list') })]);
    // By whatever tells it.
    importing.decide(of('state'), 'list.id');
    expect(importing.obstacles).toEqual([t('imports-missing', { target: t('field-membership-state') })]);
  });

  it('keep of a password that there was one, and warn of anything more', async () => {
    const importing = new Importing('account');
    await importing.open(file('konton.csv'));
    const { columns } = importing.look!;
    const told = () => secrets(columns, importing.decisions).map(({ becomes }) => becomes);
    expect(told()).toEqual(['kept']);
    const at = columns.find(({ proposed }) => proposed === 'password')!.index;
    importing.decide(at, 'ignore');
    expect(told()).toEqual(['left']);
    importing.decide(at, 'user_name');
    expect(told()).toEqual(['taken']);
    importing.decide(at, 'password_verifier');
    expect(told()).toEqual(['verified']);
    expect(importing.obstacles).toEqual([]);
    importing.decide(columns.findLast(({ index }) => index !== at)!.index, 'password');
    expect(importing.obstacles).toEqual([
      t('imports-several', { count: 2, target: t('imports-target-password'), noun: 'account' }),
    ]);
  });

  it('go on with another sheet as was said of the first, until none is left', async () => {
    const first = new Importing('organisation');
    await first.open(file('allt.xlsx'));
    first.source = 'supplier';
    first.onMatch = 'update';
    expect(first.left.map(({ name }) => name)).toEqual(['Kontakter', 'Enheter', 'Konton', 'Anteckningar']);
    const next = new Importing(undefined, first);
    await next.open(first.look!.place, 'Konton');
    expect([next.noun, next.source, next.onMatch]).toEqual(['account', 'supplier', 'update']);
    expect(next.look?.dialect.sheet).toBe('Konton');
    expect(next.left.map(({ name }) => name)).toEqual(['Kontakter', 'Enheter', 'Anteckningar']);
  });
});

describe('the name of a sheet', () => {
  it.each([
    ['Enheter', 'device'],
    [' LAITTEET ', 'device'],
    ['Device', 'device'],
    ['contract_contact', 'contract_contact'],
    ['Products and services', 'product'],
    ['Enkätsvar', undefined],
    ['Blad1', undefined],
    [null, undefined],
  ])('%j tells of %s', (name, noun) => {
    expect(nounCalled(name)).toBe(noun);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(BROUGHT)('everything a column of a %s can become has a name of its own', (noun) => {
    setLanguage(language);
    const names = targetsFor(noun).map((code) => targetName(noun, code));
    for (const [at, code] of targetsFor(noun).entries()) expect(names[at], code).not.toBe(code);
    expect(new Set(names).size).toBe(names.length);
  });
});
