import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backups, kept, session, toasts } from '../state';
import { LATER, type Shown } from '../state/secrets';
import { Fault } from '../wire';
import { usePort } from '../wire/call';
import { fake, PASSPHRASE, RECOVERY, type Fake } from '../wire/fake';
import { d, LANGUAGES, setLanguage, t } from '../words/words.svelte';
import Backups from './Backups.svelte';
import ChangeDialog from './ChangeDialog.svelte';
import { Changing } from './changing.svelte';
import RehearseDialog from './RehearseDialog.svelte';
import { Rehearsing } from './rehearsing.svelte';
import { Safety } from './safety.svelte';
import Plan from './Plan.svelte';
import { slotName } from './slots';
import WaysIn from './WaysIn.svelte';

const NEXT = 'sex nya sommarmoln seglar';
let desk: Fake;
let safety: Safety;

async function open(options: Parameters<typeof fake>[0] = {}): Promise<void> {
  desk = fake({ people: 20, ...options });
  usePort(desk);
  await session.refresh();
  safety = new Safety();
  await safety.load();
}
beforeEach(async () => {
  setLanguage('sv');
  session.closed();
  await open();
});

describe('the plan', () => {
  it('keeps what is not changed', async () => {
    await safety.plan({ every_days: 14 });
    expect(safety.keeping).toMatchObject({ every_days: 14, folder: { name: 'KOPIOR' } });
    await safety.plan({ folder: null });
    expect(safety.keeping).toMatchObject({ every_days: 14, folder: null });
  });

  it('is not written anew when nothing changed', async () => {
    const { version } = session;
    await safety.plan({ every_days: 7 });
    expect(session.version).toBe(version);
  });

  it('keeps a number of days that was typed just before the keeper left', async () => {
    const shown = render(Plan, { safety });
    await fireEvent.input(screen.getByRole('spinbutton'), { target: { value: '30' } });
    shown.unmount();
    await vi.waitFor(() => expect(desk.world.keeping.every).toBe(30));
  });

  it('cannot be changed in a register that may only be read', async () => {
    await open({ writable: false });
    render(Plan, { safety });
    expect(screen.getByRole<HTMLInputElement>('spinbutton').disabled).toBe(true);
    for (const button of screen.getAllByRole<HTMLButtonElement>('button')) expect(button.disabled).toBe(true);
  });

  it('of a folder begins with a backup in it', async () => {
    desk.world.keeping.folder = null;
    const before = desk.world.keeping.backups.length;
    await backups().begin();
    expect(desk.world.keeping.folder).not.toBeNull();
    expect(desk.world.keeping.backups).toHaveLength(before + 1);
  });

  it('is left alone when the dialog is closed', async () => {
    desk.world.chooses.push(null);
    const before = desk.world.keeping.backups.length;
    await backups().begin();
    expect(desk.world.keeping.backups).toHaveLength(before);
  });
});

describe('the backups', () => {
  it('are listed with whether they are still there', () => {
    render(Backups, { safety, onrehearse: vi.fn() });
    expect(screen.getAllByText(t('backup-present'))).toHaveLength(3);
    expect(screen.getByText(t('backup-gone'))).toBeTruthy();
    expect(screen.getByText(t('today-folder'))).toBeTruthy();
    expect(screen.queryByText(t('today-backup-present'))).toBeNull();
  });

  it('say so when there are none', async () => {
    await open({ people: 0 });
    render(Backups, { safety, onrehearse: vi.fn() });
    expect(screen.getByText(t('backup-none'))).toBeTruthy();
    expect(screen.getByText(t('backup-folder-none'))).toBeTruthy();
  });
});

describe('a backup under way', () => {
  it('leaves the keyboard on the button that began it', async () => {
    await open({ people: 0 });
    render(Backups, { safety, onrehearse: vi.fn() });
    const button = screen.getByText(t('backup-somewhere')).closest('button')!;
    button.focus();
    const making = backups().make(null);
    await tick();
    expect(screen.getByRole('progressbar')).toBeTruthy();
    expect([document.activeElement, button.getAttribute('aria-disabled')]).toEqual([button, 'true']);
    await making;
  });
});

describe('a rehearsal', () => {
  it('says nothing of a secret once another backup is chosen', async () => {
    const rehearsing = new Rehearsing();
    await rehearsing.file.choose();
    rehearsing.file.proving.secret = 'fel lösenfras';
    await rehearsing.run();
    expect(rehearsing.secretFault).toBeDefined();
    await rehearsing.file.choose();
    expect(rehearsing.secretFault).toBeUndefined();
  });

  it('needs a backup and a secret of its time, and says what it found', async () => {
    const rehearsing = new Rehearsing();
    render(RehearseDialog, { rehearsing, onclose: vi.fn() });
    expect(rehearsing.ready).toBe(false);
    await rehearsing.file.choose();
    rehearsing.file.proving.secret = 'fel lösenfras';
    await rehearsing.run();
    expect(rehearsing.fault?.code).toBe('wrong_secret');
    await screen.findByText(t('fault-wrong_secret-what'), { exact: false });
    rehearsing.file.proving.secret = PASSPHRASE;
    await rehearsing.run();
    await screen.findByText(t('rehearse-found'));
    expect(screen.getByText(d(rehearsing.found!.as_of, 'moment'))).toBeTruthy();
    expect(screen.queryByText(t('rehearse-other'))).toBeNull();
    expect(rehearsing.file.proving.secret).toBe('');
    expect(desk.world.keeping.rehearsed).not.toBeNull();
  });

  it('that is left stops', async () => {
    const rehearsing = new Rehearsing();
    const onclose = vi.fn();
    render(RehearseDialog, { rehearsing, onclose });
    await rehearsing.file.choose();
    rehearsing.file.proving.secret = PASSPHRASE;
    const running = rehearsing.run();
    const stopped = vi.spyOn(rehearsing.work, 'cancel');
    await tick();
    await fireEvent.click(screen.getAllByText(t('parts-cancel')).at(-1)!);
    expect(onclose).toHaveBeenCalledOnce();
    expect(stopped).toHaveBeenCalledOnce();
    await running;
  });

  it('of what is no backup stops there', async () => {
    const rehearsing = new Rehearsing();
    await rehearsing.file.take({ token: 'damaged', name: 'x', folder: '' });
    expect(rehearsing.file.fault?.code).toBe('backup_damaged');
    rehearsing.file.proving.secret = PASSPHRASE;
    expect(rehearsing.ready).toBe(false);
  });
});

describe('the ways in', () => {
  it('offer no way to stop what cannot be stopped', async () => {
    const changing = change('rotate');
    render(ChangeDialog, { changing, hasPassphrase: true, ondone: vi.fn(), onclose: vi.fn() });
    const running = changing.run();
    await tick();
    expect(screen.getByRole('progressbar')).toBeTruthy();
    expect(document.querySelector('.progress button')).toBeNull();
    await running;
  });

  const change = (kind: 'passphrase' | 'recovery' | 'rotate'): Changing => {
    const made = new Changing({ kind }, true);
    made.proving.secret = PASSPHRASE;
    return made;
  };

  it('change for who proves to hold a secret, each time under a new key', async () => {
    const changing = change('passphrase');
    expect(changing.ready).toBe(false);
    changing.made.passphrase = changing.made.repeat = NEXT;
    expect(changing.ready).toBe(true);
    changing.proving.secret = 'någonting annat';
    expect(await changing.run()).toBe(false);
    expect(changing.secretFault).toBeDefined();
    changing.proving.secret = PASSPHRASE;
    expect(await changing.run()).toBe(true);
    expect(desk.world.keeping.generation).toBe(2);
    expect(changing.proving.secret + changing.made.passphrase + changing.made.repeat).toBe('');
    expect(toasts.list.at(-1)?.text).toContain('2');
  });

  it('put a new code where the old one was, which then has to be read back', async () => {
    kept<Shown | undefined>(LATER, () => undefined);
    expect(await change('recovery').run()).toBe(true);
    expect(session.current?.recovery_confirmed).toBe(false);
    const shown = kept<Shown | undefined>(LATER, () => undefined);
    expect(shown?.recovery_code).toBe(desk.world.keeping.code);
    expect(shown?.recovery_code).not.toBe(RECOVERY);
  });

  it('cannot all be taken away', async () => {
    const [keychain, passphrase] = desk.world.keeping.slots;
    const without = async (slot: typeof keychain): Promise<Changing> => {
      const changing = new Changing({ kind: 'remove', slot: slot! }, true);
      changing.proving.secret = PASSPHRASE;
      await changing.run();
      return changing;
    };
    expect((await without(keychain)).fault).toBeUndefined();
    expect((await without(passphrase)).fault?.code).toBe('last_way_in');
    await safety.load();
    render(WaysIn, { status: safety.status!, onchange: vi.fn() });
    expect(screen.queryByText(t('keys-remove'))).toBeNull();
  });

  it('can only be looked at in a register that can only be read', async () => {
    await open({ writable: false });
    render(WaysIn, { status: safety.status!, onchange: vi.fn() });
    const deeds = screen.getAllByRole<HTMLButtonElement>('button');
    expect(deeds.every((button) => button.disabled)).toBe(true);
  });

  it('say that a passphrase is missing', async () => {
    desk.world.keeping.slots = desk.world.keeping.slots.filter((slot) => slot.kind !== 'passphrase');
    await safety.load();
    const onchange = vi.fn();
    render(WaysIn, { status: safety.status!, onchange });
    await fireEvent.click(screen.getByText(t('today-passphrase-do')));
    expect(onchange).toHaveBeenCalledWith({ kind: 'passphrase' });
  });

  it('keep the code of one that is not known here', () => expect(slotName('pin')).toBe('pin'));
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('every change says what it does, and that old backups keep their secrets', () => {
    setLanguage(language);
    const slot = desk.world.keeping.slots[0]!;
    const kinds = [
      { kind: 'passphrase' },
      { kind: 'recovery' },
      { kind: 'rotate' },
      { kind: 'remove', slot },
    ] as const;
    for (const change of kinds) {
      const changing = new Changing(change, true);
      changing.fault = new Fault('disk_full');
      const shown = render(ChangeDialog, {
        changing,
        hasPassphrase: true,
        ondone: vi.fn(),
        onclose: vi.fn(),
      });
      expect(screen.getByText(t('keys-note-text'))).toBeTruthy();
      shown.unmount();
    }
  });
});
