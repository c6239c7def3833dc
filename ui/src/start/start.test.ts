import { beforeEach, describe, expect, it } from 'vitest';
import { kept, place, session } from '../state';
import { Fault } from '../wire';
import { usePort } from '../wire/call';
import { PASSPHRASE, RECOVERY, fake } from '../wire/fake';
import { setLanguage } from '../words/words.svelte';
import { NewRegister } from './newRegister.svelte';
import type { Restoring } from './restoring.svelte';
import { starting } from './starting.svelte';

beforeEach(() => {
  setLanguage('sv');
  session.closed();
});

describe('a new register', () => {
  const filled = (): NewRegister => {
    const made = new NewRegister('sv');
    Object.assign(made, { name: ' Kunder ', controller: 'Nordvik', passphrase: PASSPHRASE });
    made.place = { token: 'p', name: 'Kunder.liggare', folder: '' };
    return made;
  };

  it('needs its names, a place, and a passphrase typed twice', () => {
    const made = filled();
    expect([made.described, made.ready]).toEqual([true, false]);
    made.repeat = PASSPHRASE.slice(0, 4);
    expect(made.differs).toBe(false);
    made.repeat = 'björx';
    expect(made.differs).toBe(true);
    made.repeat = PASSPHRASE;
    expect(made.ready).toBe(true);
    made.toggle('sv', false);
    expect(made.ready).toBe(false);
  });

  it('asks the desk in its words, and forgets the secret', () => {
    const made = filled();
    made.toggle('fi', true);
    expect(made.request()).toEqual({
      place: 'p',
      name: 'Kunder',
      controller: 'Nordvik',
      country: 'FI',
      languages: ['sv', 'fi'],
      passphrase: PASSPHRASE,
      keychain: true,
    });
    made.wipe();
    expect(made.passphrase + made.repeat).toBe('');
  });

  it('suggests a folder name that every system takes', () => {
    const made = filled();
    made.name = 'Kunder: 2026/27';
    expect(made.fileName).toBe('Kunder 202627.liggare');
  });
});

describe('the way from sample data to a register of one’s own', () => {
  it('is the form, with the samples open until the register is made', async () => {
    usePort(fake({ begin: 'first' }));
    await starting.boot();
    await starting.samples();
    starting.beginCreate();
    expect([starting.creating, session.current?.sample]).toEqual([true, true]);
    const made = new NewRegister('sv');
    Object.assign(made, { name: 'Kunder', controller: 'Nordvik', passphrase: PASSPHRASE });
    made.place = { token: 'p', name: 'Kunder.liggare', folder: '' };
    await starting.create(made.request());
    expect([starting.creating, session.current?.sample, session.current?.name]).toEqual([
      false,
      false,
      'Kunder',
    ]);
    expect(starting.created?.recovery_code).toBeTruthy();
  });
});

describe('the start', () => {
  it('goes straight to the lock when the register was locked', async () => {
    usePort(fake({ begin: 'locked' }));
    await starting.boot();
    expect(session.current).toBeUndefined();
    expect(starting.opening?.why).toBe('locked');
    await expect(starting.unlock({ kind: 'passphrase', secret: 'fel' })).rejects.toMatchObject({
      code: 'wrong_secret',
    });
    await starting.unlock({ kind: 'recovery_code', secret: RECOVERY });
    expect(session.current?.opened_by).toBe('recovery_code');
    expect(starting.opening).toBeUndefined();
  });

  it('keeps what could not be opened on screen, with why', async () => {
    usePort(fake({ begin: 'start' }));
    await starting.boot();
    const gone = starting.start!.recent[2]!;
    await starting.open(gone.place);
    expect(starting.failed?.fault.code).toBe('not_a_register');
    await starting.forget(gone.place);
    expect(starting.failed).toBeUndefined();
    expect(starting.start!.recent).toHaveLength(2);
  });

  it('makes a register of invented people without a question', async () => {
    usePort(fake({ begin: 'first' }));
    await starting.boot();
    await starting.samples();
    expect(session.current).toMatchObject({ sample: true, contacts: 2_000 });
  });

  it('leaves nothing of the register that was open when the invented people come', async () => {
    usePort(fake({ people: 3 }));
    await starting.boot();
    place.go('log');
    kept('draft', () => 'of the register before');
    await starting.samples();
    expect(session.current?.sample).toBe(true);
    expect([place.view, kept('draft', () => undefined)]).toEqual(['today', undefined]);
  });

  it('shows no register that the desk closed before it failed', async () => {
    const desk = fake({ people: 3 });
    usePort(desk);
    await starting.boot();
    usePort({
      ...desk,
      call: desk.call.bind(desk),
      job: () => {
        desk.world.open = false;
        return Promise.reject(new Fault('disk_full'));
      },
    });
    await starting.samples();
    expect(session.current).toBeUndefined();
    expect(starting.failed?.fault.code).toBe('disk_full');
  });
});

describe('a restore', () => {
  async function begin(): Promise<Restoring> {
    usePort(fake({ begin: 'first' }));
    await starting.boot();
    starting.beginRestore({ token: 'b', name: 'Kunder.kopia', folder: '' });
    const restoring = starting.restoring!;
    await restoring.file.take({ token: 'b', name: 'Kunder.kopia', folder: '' });
    return restoring;
  }

  it('asks for a backup, what opens it and a place, in that order', async () => {
    const restoring = await begin();
    expect(restoring.ready).toBe(true);
    restoring.step = 1;
    expect(restoring.ready).toBe(false);
    restoring.file.proving.secret = PASSPHRASE;
    expect(restoring.ready).toBe(true);
    restoring.step = 2;
    expect(restoring.ready).toBe(false);
    await restoring.choosePlace();
    // The name of the backup, without the moment it was made.
    expect(restoring.place?.name).toBe('Kund-och-marknadsföring.liggare');
    await starting.restore();
    expect(session.current).toBeDefined();
    expect(starting.restoring).toBeUndefined();
    expect(restoring.file.proving.secret).toBe('');
  });

  it('goes back to the secret when it was not the one', async () => {
    const restoring = await begin();
    await restoring.choosePlace();
    restoring.file.proving.change();
    restoring.file.proving.secret = 'AGE-SECRET-KEY-1FEL';
    restoring.step = 2;
    await starting.restore();
    expect(restoring.step).toBe(1);
    expect(restoring.secretFault).toBeDefined();
    expect(session.current).toBeUndefined();
  });

  it('does not begin with what is no backup', async () => {
    const restoring = await begin();
    await restoring.file.take({ token: 'damaged', name: 'x', folder: '' });
    expect(restoring.ready).toBe(false);
    expect(restoring.file.fault?.code).toBe('backup_damaged');
  });
});
