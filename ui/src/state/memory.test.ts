import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '../wire';
import { usePort } from '../wire/call';
import { fake, keptIn, type Fake } from '../wire/fake';
import { memory, record, texts } from './memory.svelte';
import { session } from './session.svelte';

let desk: Fake;
const open = async (options: Parameters<typeof fake>[0] = {}): Promise<void> => {
  desk = fake({ people: 0, ...options });
  usePort(desk);
  session.closed();
  session.opened(desk.world.session());
  await vi.waitFor(() => expect(memory.ready).toBe(true));
};
beforeEach(() => open());

const number = (raw: unknown): number | undefined => (typeof raw === 'number' ? raw : undefined);

describe('the memory of the window', () => {
  it('keeps the last of many changes, in one writing', async () => {
    const keep = vi.spyOn(desk, 'call');
    for (let width = 0; width < 20; width++) memory.set('columns.contacts', width, 5);
    expect(memory.get('columns.contacts', number)).toBe(19);
    expect(keep).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(keptIn(desk.world)).toEqual({ 'columns.contacts': '19' }));
    expect(keep).toHaveBeenCalledOnce();
  });

  it('says when it cannot keep something', async () => {
    expect(memory.set('views.contacts', 'x'.repeat(30_000))).toBe(false);
    expect(memory.set('views.contacts', 'x')).toBe(true);
    expect(memory.set('views.contacts', 'x')).toBe(true);
    await open({ writable: false });
    expect(memory.set('views.contacts', 'x')).toBe(false);
  });

  it('is there when the register is opened again, and gone in between', async () => {
    memory.set('last.room', 'log');
    await memory.flush();
    session.closed();
    expect(memory.ready).toBe(false);
    expect(memory.get('last.room', String)).toBeUndefined();
    session.opened(desk.world.session());
    await vi.waitFor(() => expect(memory.ready).toBe(true));
    expect(memory.get('last.room', String)).toBe('log');
    memory.set('last.room', undefined);
    await memory.flush();
    expect(keptIn(desk.world)).toEqual({});
  });

  it('takes nothing for granted of what it finds', async () => {
    Object.assign(keptIn(desk.world), { a: '{', b: '"text"', c: '{"constructor":1}' });
    session.closed();
    session.opened(desk.world.session());
    await vi.waitFor(() => expect(memory.ready).toBe(true));
    expect(memory.get('a', number)).toBeUndefined();
    expect(memory.get('b', number)).toBeUndefined();
    const throws = (): number => {
      throw new Error('on purpose');
    };
    expect(memory.get('c', throws)).toBeUndefined();
    expect([record([]), record(null), record('a')]).toEqual([undefined, undefined, undefined]);
    expect([texts([1]), texts({}), texts(['a'])]).toEqual([undefined, undefined, ['a']]);
  });

  it('writes nothing to a register that may only be read, until its keeper accepts it', async () => {
    await open({ writable: false });
    const keep = vi.spyOn(desk, 'call');
    memory.set('last.room', 'log', 0);
    await memory.flush();
    expect(keep).not.toHaveBeenCalled();
    session.opened(await desk.call('accept_rollback', {}));
    memory.set('last.room', 'log', 0);
    await memory.flush();
    expect(keptIn(desk.world)).toEqual({ 'last.room': '"log"' });
  });

  it('does without when the desk has nothing to say', async () => {
    usePort({ ...desk, call: () => Promise.reject(new Fault('io')) });
    session.closed();
    session.opened(desk.world.session());
    await vi.waitFor(() => expect(memory.ready).toBe(true));
    memory.set('last.room', 'log', 0);
    await memory.flush();
    expect(memory.get('last.room', String)).toBe('log');
  });
});
