import { render, screen } from '@testing-library/svelte';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Nouns } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { LANGUAGES, setLanguage } from '../words/words.svelte';
import Exported from './Exported.svelte';
import { actionName, problemText, read } from './entries';
import { Examination, Exporting, Log } from './log.svelte';
import Verdict from './Verdict.svelte';

const CRATES = '../src-tauri/crates/';

/** Every act the program logs, from its sources; tests log acts of their own. */
function actions(): string[] {
  const found = new Set<string>();
  for (const crate of ['vault', 'desk'])
    for (const file of readdirSync(`${CRATES}${crate}/src`, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.rs') || /test/.test(file)) continue;
      const [code] = readFileSync(join(CRATES, crate, 'src', file), 'utf8').split('#[cfg(test)]\nmod tests');
      for (const [, action] of code!.matchAll(/Entry::new\(\s*"([^"]+)"/g)) found.add(action!);
    }
  return [...found];
}

let desk: Fake;
beforeEach(() => {
  setLanguage('sv');
  desk = fake({ people: 5 });
  usePort(desk);
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('what is done with records of every noun has its text', () => {
    setLanguage(language);
    for (const noun of Nouns)
      for (const act of ['add', 'edit', 'remove', 'add_undone', 's.edit', 's.import'])
        expect(actionName(act.startsWith('s') ? `${noun}${act}` : `${noun}.${act}`)).not.toContain(
          noun + '.',
        );
  });

  it('every act that is logged has its text', () => {
    setLanguage(language);
    expect(actions().length).toBeGreaterThan(15);
    for (const action of actions()) expect(actionName(action), action).not.toBe(action);
  });
});

describe('the log', () => {
  it('is read in windows, newest first', async () => {
    const log = new Log();
    await log.load();
    expect(log.total).toBe(2_418);
    const rows = await log.fetch(10, 3);
    expect(rows.map((row) => row.seq)).toEqual([2_408, 2_407, 2_406]);
  });

  it('begins anew when an entry was added', async () => {
    const log = new Log();
    await log.load();
    const before = log.version;
    await log.load();
    expect(log.version).toBe(before);
    desk.world.log++;
    await log.load();
    expect(log.version).toBe(before + 1);
  });
});

describe('an entry', () => {
  it('of an act not known here keeps its code', () => expect(actionName('future.act')).toBe('future.act'));
  it('tells what its line says', () =>
    expect(read('{"prev":"00","object":null}')).toEqual({ prev: '00', object: undefined }));
  it('that cannot be read tells nothing', () => expect(read('{').prev).toBeUndefined());
});

describe('an examination', () => {
  it('says that all is whole', async () => {
    const examination = new Examination();
    await examination.run('log');
    render(Verdict, { examination });
    expect(screen.getByText('Loggen är hel')).toBeTruthy();
  });

  it('says what is not, entry by entry', async () => {
    const problems = [
      { code: 'broken_chain', seq: 17, detail: null },
      { code: 'gap', seq: 20, detail: null },
      { code: 'pages', seq: null, detail: 'page 4 of 9' },
    ];
    usePort({
      ...desk,
      call: desk.call.bind(desk),
      job: (async () => ({ whole: false, entries: 40, head: '', problems })) as never,
    });
    const examination = new Examination();
    await examination.run('log');
    render(Verdict, { examination });
    const items = [...document.querySelectorAll('li')].map((item) => item.textContent);
    expect(items).toEqual([
      'Post 17 följer inte på raden före den.',
      'Poster saknas före nummer 20.',
      'Sidor i filen stämmer inte med sin kontrollsumma: page 4 of 9',
    ]);
    expect(problemText({ code: 'members', seq: 3, detail: null })).toMatch(/3/);
  });
});

describe('an export', () => {
  it('says where it lies, and what it takes to examine it', async () => {
    const exporting = new Exporting();
    await exporting.run();
    render(Exported, { exporting });
    const text = document.body.textContent ?? '';
    for (const part of [exporting.done!.folder, 'sha256sum', 'minisign', exporting.done!.head])
      expect(text).toContain(part);
  });

  it('is not begun when no folder was chosen, and keeps what was said before', async () => {
    const exporting = new Exporting();
    await exporting.run();
    const { done } = exporting;
    desk.world.chooses.push(null);
    await exporting.run();
    expect(exporting.done).toBe(done);
  });
});
