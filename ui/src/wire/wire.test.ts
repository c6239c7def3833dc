import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LANGUAGES, setLanguage, textOf, type Key } from '../words/words.svelte';
import { call, job, onProgress, usePort } from './call';
import { Fault, RefusalCodes, asFault, fieldOf, refusalText, sentence, sentences } from './fault';
import { fake } from './fake';
import * as codes from './generated';
import { tauri } from './tauri';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({
  invoke,
  Channel: class {
    onmessage: (value: unknown) => void = () => {};
  },
}));

const text = (key: string): string => textOf(key as Key);

describe.each(LANGUAGES)('in %s', (language) => {
  it('every fault says what happened and what to do', () => {
    setLanguage(language);
    for (const code of codes.FaultCodes) {
      const said = sentences(new Fault(code));
      expect(said.what, code).toMatch(/[.]$/);
      expect(said.do, code).toMatch(/[.]$/);
    }
  });

  it('every refusal has a sentence', () => {
    setLanguage(language);
    for (const code of RefusalCodes) expect(refusalText({ code, citation: 'R8' }).text).not.toBe(code);
  });

  it('every code has a name', () => {
    setLanguage(language);
    for (const field of codes.Fields) expect(text(`field-${field}`)).toBeTruthy();
    for (const source of codes.Sources)
      expect(text(`source-${source}`) && text(`in-source-${source}`)).toBeTruthy();
    for (const purpose of codes.Purposes) expect(text(`purpose-${purpose}`)).toBeTruthy();
    for (const kind of codes.RecipientKinds) expect(text(`recipient-kind-${kind}`)).toBeTruthy();
    for (const one of codes.Languages) expect(text(`language-${one}`)).toBeTruthy();
    for (const problem of codes.ValueProblems) expect(text(`problem-${problem}`)).toMatch(/: .+[.]$/);
  });
});

describe('codes', () => {
  it('of refusals are those of the domain', () => {
    const rust = readFileSync('../src-tauri/crates/domain/src/refusal.rs', 'utf8');
    const theirs = [...rust.matchAll(/=> "([a-z_]+)",/g)].map(([, code]) => code);
    expect([...RefusalCodes].sort()).toEqual(theirs.sort());
  });
});

describe('a fault', () => {
  it('comes out of whatever was thrown', () => {
    expect(asFault({ code: 'locked', detail: null, refusals: [] })).toMatchObject({ code: 'locked' });
    expect(asFault(new TypeError('secret')).code).toBe('internal');
    expect(asFault(new TypeError('secret')).detail).toBe('TypeError');
    expect(asFault('no such code').code).toBe('internal');
  });

  it.each([
    ['email', 'email', 0],
    ['emails.1', 'email', 1],
    ['phones[2]', 'mobile', 2],
    ['address.city', 'city', 0],
  ])('about %s is about the field %s', (detail, field, at) => {
    expect(fieldOf(detail)).toEqual({ field, at });
  });

  it('says what a field wants', () => {
    setLanguage('sv');
    expect(sentences(new Fault('invalid_value', 'emails.1')).do).toContain('@');
    expect(sentences(new Fault('invalid_value', 'name')).do).toBe('Rätta värdet.');
  });

  it('names its field, and gives its reasons, in one line', () => {
    setLanguage('sv');
    expect(sentence(new Fault('required', 'keeper_email'))).toMatch(/^Registerförarens e-post: /);
    const refusal = { code: 'outside_eea', citation: 'R8', about: 'US', purpose: null };
    expect(sentence(new Fault('refused', null, [refusal]))).toContain('EES');
  });
});

describe('a call', () => {
  afterEach(() => usePort(fake()));

  it('answers, and throws nothing but faults', async () => {
    usePort(fake({ people: 10 }));
    expect((await call('get_session')).contacts).toBe(10);
    await expect(call('get_contact', { id: 'nobody' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('as a job has a rising number, tells how far it is and can be cancelled', async () => {
    usePort(fake({ people: 10, delay: 1 }));
    const heard: number[] = [];
    let active = 0;
    const stop = onProgress(() => active++);
    const one = job('verify_log', {}, (progress) => heard.push(progress.done));
    expect((await one.promise).whole).toBe(true);
    expect(heard.at(-1)).toBe(2418);
    expect(active).toBe(heard.length);
    stop();
    const two = job('verify_log', {});
    expect(two.number).toBe(one.number + 1);
    two.cancel();
    await expect(two.promise).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('over IPC', () => {
  it('a call carries its request, a job its number and a channel besides', async () => {
    const port = tauri();
    await port.call('get_start', {});
    expect(invoke).toHaveBeenLastCalledWith('get_start', { request: {} });
    await port.call('cancel_job', { job: 7 });
    expect(invoke).toHaveBeenLastCalledWith('cancel_job', { request: { job: 7 } });
    const heard = vi.fn();
    await port.job('verify_log', {}, 8, heard);
    const [name, payload] = invoke.mock.lastCall!;
    expect(name).toBe('verify_log');
    expect(payload).toMatchObject({ request: {}, job: 8 });
    payload.progress.onmessage({ done: 1, total: 2, rows: 1 });
    expect(heard).toHaveBeenCalledWith({ done: 1, total: 2, rows: 1 });
  });
});
