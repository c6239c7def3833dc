import { beforeEach, describe, expect, it } from 'vitest';
import { call, Fault, type JobProgress } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage } from '../words/words.svelte';
import { Importing, STEPS } from './importing.svelte';

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
