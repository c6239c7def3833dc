import { beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage, t } from '../words/words.svelte';
import { session } from './session.svelte';
import { toasts } from './toasts';
import { stepName, undo } from './undo.svelte';

let desk: Fake;
beforeEach(async () => {
  setLanguage('sv');
  desk = fake({ people: 40 });
  usePort(desk);
  session.closed();
  session.opened(desk.world.session());
  undo.forget();
});

async function add(name: string): Promise<void> {
  await call('add_record', { noun: 'organisation', form: { name }, source: 'form' });
  await session.refresh();
  await undo.look();
}
const names = () => desk.world.organisations.map((one) => one.form.name);

describe('undo', () => {
  it('takes back the latest, and does it again', async () => {
    await add('Första Ab');
    await add('Andra Ab');
    expect(stepName(undo.state.undo!)).toBe('ny organisation (Andra Ab)');
    await undo.undo();
    expect(names()).not.toContain('Andra Ab');
    expect(stepName(undo.state.redo!)).toBe('ny organisation (Andra Ab)');
    await undo.undo();
    expect(names()).not.toContain('Första Ab');
    expect(undo.can).toEqual({ undo: false, redo: true });
    await undo.redo();
    await undo.redo();
    expect(names()).toContain('Andra Ab');
    expect(undo.can).toEqual({ undo: true, redo: false });
  });

  it('says what was taken back, and how many were left as they are', async () => {
    const step = { code: 'edit_many', noun: 'contact', name: null, count: 7 };
    usePort({ ...desk, job: (async () => ({ step, kept: 2, state: undo.state })) as never });
    await undo.undo();
    const text = toasts.list.at(-1)!.text;
    expect(text).toContain('ändring av 7 kontakter');
    expect(text).toContain(t('undo-kept', { count: 2 }));
  });

  it('offers to do again only what can be', async () => {
    const step = { code: 'attach', noun: 'contract', name: 'Avtal.pdf', count: 1 };
    const gone = { undo: null, redo: null };
    for (const [state, offered] of [
      [gone, undefined],
      [{ ...gone, redo: step }, t('undo-again')],
    ] as const) {
      usePort({ ...desk, job: (async () => ({ step, kept: 0, state })) as never });
      await undo.undo();
      expect(toasts.list.at(-1)!.action?.label).toBe(offered);
    }
  });

  it('offers one way back at a time: an older offer would take back something else', async () => {
    await add('Första Ab');
    undo.offer('den första');
    await add('Andra Ab');
    undo.offer('den andra');
    const offers = toasts.list.filter((toast) => toast.action);
    expect(offers.map((toast) => toast.text)).toEqual(['den andra']);
    toasts.act(offers[0]!);
    await vi.waitFor(() => expect(names()).not.toContain('Andra Ab'));
    expect(names()).toContain('Första Ab');
  });

  it('offers no way back from what is no longer the latest', async () => {
    const offers = () => toasts.list.filter((toast) => toast.action).map(({ text }) => text);
    await add('Första Ab');
    undo.offer('den första');
    await undo.look();
    expect(offers()).toEqual(['den första']);
    await add('Andra Ab');
    expect(offers()).toEqual([]);
    // Offered before it is known what can be taken back.
    undo.forget();
    undo.offer('den andra');
    await undo.look();
    expect(offers()).toEqual(['den andra']);
    await add('Tredje Ab');
    expect(offers()).toEqual([]);
    await undo.undo();
    await undo.look();
    expect(offers()).toHaveLength(1);
    await add('Fjärde Ab');
    expect(offers()).toEqual([]);
  });

  it('says which way it is going', async () => {
    await add('Första Ab');
    const undoing = undo.undo();
    expect(undo.doing).toBe('undo');
    await undoing;
    const redoing = undo.redo();
    expect(undo.doing).toBe('redo');
    await redoing;
    expect(undo.doing).toBeUndefined();
  });

  it('is not there for a register that may only be read', async () => {
    await add('Första Ab');
    session.opened({ ...desk.world.session(), writable: false });
    expect(undo.can.undo).toBe(false);
    await undo.undo();
    expect(names()).toContain('Första Ab');
  });
});
