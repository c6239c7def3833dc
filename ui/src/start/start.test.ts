import { beforeEach, describe, expect, it } from 'vitest';
import { session } from '../state';
import { usePort } from '../wire/call';
import { PASSPHRASE, RECOVERY, fake } from '../wire/fake';
import { LANGUAGES, setLanguage } from '../words/words.svelte';
import { recoveryLetter, wrap } from './letter';
import { NewRegister } from './newRegister.svelte';
import { Recovery } from './recovery.svelte';
import { GROUP, groupsOf, tidy } from './recoveryCode';
import { starting } from './starting.svelte';
import { strengthOf } from './strength';

beforeEach(() => {
  setLanguage('sv');
  session.closed();
});

describe('the recovery code', () => {
  it('is the sum of its groups', () => {
    const groups = groupsOf(RECOVERY);
    expect(groups.join('')).toBe(RECOVERY);
    expect(groups.slice(0, -1).every((group) => group.length === GROUP)).toBe(true);
  });

  it('is read from paper in any case, with any spaces', () => {
    expect(tidy(' age-secr et-key-1\n')).toBe('AGE-SECRET-KEY-1');
  });
});

describe('a passphrase', () => {
  it.each([
    ['björk', 'short'],
    ['aaaaaaaaaaaaaa', 'weak'],
    ['1234567890123', 'weak'],
    ['sommarregnet', 'weak'],
    ['björk lykta nio', 'fair'],
    ['björk lykta nio sav', 'good'],
    ['Kx9#mPq2!vL7wZr4aB', 'good'],
  ] as const)('%s is %s', (passphrase, strength) => expect(strengthOf(passphrase)).toBe(strength));
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

describe('the recovery sheet', () => {
  const create = async () => {
    const desk = fake({ begin: 'first' });
    usePort(desk);
    const request = { place: 'p', name: 'Kunder', controller: 'Nordvik', country: 'FI' };
    return desk.job(
      'create_register',
      { ...request, languages: ['sv'], passphrase: PASSPHRASE, keychain: true },
      1,
      () => {},
    );
  };

  it.each(LANGUAGES)('holds all that is needed years from now, in %s', async (language) => {
    const created = await create();
    setLanguage(language);
    const sheet = recoveryLetter(created.recovery_code, created.session, new Date('2026-11-22T10:00:00Z'));
    for (const part of [RECOVERY, 'Kunder', 'Nordvik', created.session.signing_key, 'age -d -i', '2026'])
      expect(sheet).toContain(part);
    const long = sheet.split('\n').filter((line) => line.length > 80);
    expect(long).toEqual([]);
  });

  it('breaks lines between words', () => {
    expect(wrap('ett två tre', 7)).toBe('ett två\ntre');
  });

  it('asks two groups back, and says when they differ', async () => {
    const created = await create();
    const recovery = new Recovery(created);
    expect(recovery.asked).toHaveLength(2);
    recovery.typed = ['FEL', 'FEL'];
    expect(await recovery.confirm()).toBe(false);
    expect(recovery.fault?.code).toBe('recovery_mismatch');
    recovery.typed = recovery.asked.map((at) => ` ${recovery.groups[at]!.toLowerCase()} `);
    expect(await recovery.confirm()).toBe(true);
    expect(session.current?.recovery_confirmed).toBe(true);
  });

  it('asks for the whole code when it is not known any more', async () => {
    await create();
    const recovery = new Recovery(undefined);
    recovery.typed = [RECOVERY.replace(/(.{8})/g, '$1 ')];
    expect(await recovery.confirm()).toBe(true);
  });
});

describe('the start', () => {
  it('goes straight to the lock when the register was locked', async () => {
    usePort(fake({ begin: 'locked' }));
    await starting.boot();
    expect(session.current).toBeUndefined();
    expect(starting.opening?.why).toBe('locked');
    await expect(starting.unlock('passphrase', 'fel')).rejects.toMatchObject({ code: 'wrong_secret' });
    await starting.unlock('recovery_code', RECOVERY);
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
});
