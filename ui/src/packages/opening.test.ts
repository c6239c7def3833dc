import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault, FaultCodes, type FaultCode } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage, t, textOf } from '../words/words.svelte';
import Inspector from './Inspector.svelte';
import { Opening } from './opening.svelte';

let desk: Fake;
let opening: Opening;
const SENDER = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';

const failing = (code: FaultCode): void =>
  usePort({ ...desk, call: desk.call.bind(desk), job: () => Promise.reject(new Fault(code)) });

beforeEach(async () => {
  setLanguage('sv');
  desk = fake({ people: 5 });
  usePort(desk);
  opening = new Opening();
  await opening.choose('file');
  opening.typeSender(` ${SENDER}\n`);
});

describe('a package', () => {
  it('is checked with file and sender alone, and only then opened, with key and folder', async () => {
    expect([opening.canVerify, opening.standing]).toEqual([true, 'unknown']);
    await opening.choose('identity');
    await opening.choose('out');
    expect(opening.canOpen).toBe(false);
    await opening.verify();
    expect([opening.canOpen, opening.standing]).toEqual([true, 'verified']);
    await opening.open();
    expect(opening.standing).toBe('opened');
    render(Inspector, { opening });
    expect(screen.getByText('Nordvik Programvara Abp')).toBeTruthy();
    expect(screen.getByText(t('package-opened'))).toBeTruthy();
    expect(document.querySelectorAll('li.yes')).toHaveLength(5);
  });

  it('leaves the keyboard at what is inside, when the button that was pressed is gone', async () => {
    render(Inspector, { opening });
    const verify = screen.getByText(t('package-verify')).closest('button')!;
    verify.focus();
    await opening.verify();
    await vi.waitFor(() => expect(verify.isConnected).toBe(false));
    await vi.waitFor(() => expect(document.activeElement?.closest('li:last-child')).toBeTruthy());
  });

  it('says who it is from only when it was opened', async () => {
    await opening.verify();
    render(Inspector, { opening });
    expect(screen.getByText(t('package-verified'))).toBeTruthy();
    expect(screen.getByText(t('package-closed'))).toBeTruthy();
    expect(screen.queryByText(t('package-from'))).toBeNull();
  });

  it('is another one when its file or its sender is', async () => {
    await opening.verify();
    opening.typeSender(SENDER);
    expect(opening.standing).toBe('unknown');
    await opening.verify();
    opening.take({ token: 'x', name: 'annat.tar.age', folder: '' });
    expect([opening.standing, opening.file?.name]).toEqual(['unknown', 'annat.tar.age']);
  });

  it('is not genuine by a check of the sender before', async () => {
    const checking = opening.verify();
    opening.typeSender(SENDER.replace('RWQf', 'RWQg'));
    await checking;
    expect([opening.standing, opening.stopped, opening.busyWith]).toEqual(['unknown', undefined, undefined]);
  });

  it('keeps its signature when only the key or the folder is changed', async () => {
    await opening.verify();
    await opening.choose('identity');
    expect(opening.standing).toBe('verified');
  });

  it('is not checked against what is no key', () => {
    opening.typeSender('age1ql3z7');
    expect(opening.senderWrong).toBe(true);
    expect(opening.canVerify).toBe(false);
  });

  it.each(FaultCodes.filter((code) => code.startsWith('package_')))(
    '%s is its own sentence',
    async (code) => {
      failing(code);
      await opening.verify();
      render(Inspector, { opening });
      expect(screen.getByText(textOf(`fault-${code}-what`), { exact: false })).toBeTruthy();
      expect(screen.getByText(textOf(`fault-${code}-do`), { exact: false })).toBeTruthy();
    },
  );

  it.each([
    ['package_tampered', 'refused'],
    ['package_wrong_sender', 'refused'],
    ['package_expired', 'verified'],
    ['package_not_for_you', 'verified'],
    ['io', 'verified'],
  ] as const)('with %s is %s', async (code, standing) => {
    await opening.verify();
    await opening.choose('identity');
    await opening.choose('out');
    failing(code);
    await opening.open();
    expect(opening.standing).toBe(standing);
  });
});
