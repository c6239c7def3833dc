import { beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '../../wire';
import { usePort } from '../../wire/call';
import { PASSPHRASE, RECOVERY, fake } from '../../wire/fake';
import { LANGUAGES, setLanguage, t } from '../../words/words.svelte';
import { kept } from '../kept.svelte';
import { session } from '../session.svelte';
import { Proving } from './index';
import { recoveryLetter, wrap } from './letter';
import { LATER, Recovery } from './recovery.svelte';
import { GROUP, groupsOf, tidy } from './recoveryCode';
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
    const sheet = recoveryLetter(
      created.recovery_code,
      created.session,
      12,
      new Date('2026-11-22T10:00:00Z'),
    );
    for (const part of [
      RECOVERY,
      'Kunder',
      'Nordvik',
      created.session.signing_key,
      'g0012/dek.age',
      'age -d -i',
      '2026',
    ])
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

  it('does not stay in the window once it was read back', async () => {
    const created = await create();
    kept(LATER, () => created);
    const recovery = new Recovery(created);
    recovery.typed = recovery.asked.map((at) => recovery.groups[at]!);
    expect(await recovery.confirm()).toBe(true);
    expect(kept(LATER, () => undefined)).toBeUndefined();
  });

  it('asks for the whole code when it is not known any more', async () => {
    await create();
    const recovery = new Recovery(undefined);
    recovery.typed = [RECOVERY.replace(/(.{8})/g, '$1 ')];
    expect(await recovery.confirm()).toBe(true);
  });
});

describe('a secret that proves', () => {
  it('is the passphrase as it was typed, or the code as the desk has it', () => {
    const proving = new Proving();
    proving.secret = ' björk lykta ';
    expect(proving.proof).toEqual({ kind: 'passphrase', secret: ' björk lykta ' });
    proving.change();
    expect([proving.secret, proving.ready]).toEqual(['', false]);
    proving.secret = 'age-secr et-key-1';
    expect(proving.proof).toEqual({ kind: 'recovery_code', secret: 'AGE-SECRET-KEY-1' });
  });

  it('is the recovery code where there is no passphrase', () => {
    const proving = new Proving(() => false);
    expect([proving.kind, proving.choice]).toEqual(['recovery_code', false]);
    expect(proving.said(new Fault('wrong_secret'))).toContain(t('fault-recovery_mismatch-do'));
  });
});
