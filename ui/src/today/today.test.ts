import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { session, waitingOf, type Waiting } from '../state';
import { Fault, type DisclosureView, type Today } from '../wire';
import { usePort } from '../wire/call';
import { fake } from '../wire/fake';
import { LANGUAGES, setLanguage, t } from '../words/words.svelte';
import { isLeaving, itemOf } from './items';
import WaitingList from './WaitingList.svelte';

const DISCLOSURE: DisclosureView = {
  id: 'd',
  state: 'intent',
  recipient_name: 'Saimaa Drift Oy',
  recipient: 'r',
  purpose: 'delivery',
  fields: [],
  disclosed: 12,
  withheld: 0,
  package_id: 'LG-2026-0001',
  expires: '2026-12-01',
  at: '2026-11-20T10:00:00Z',
  file: null,
  sha256: null,
};

const CALM: Today = {
  day: '2026-11-22',
  backup_due: false,
  backed_up: '2026-11-20T10:00:00Z',
  backup_planned: true,
  backup_folder_present: true,
  rehearsal_due: false,
  rehearsed: '2026-10-13T10:00:00Z',
  recovery_confirmed: true,
  has_passphrase: true,
  passphrase_file_gone: false,
  needs_new_key: false,
  anchor_kept: true,
  contracts: [],
  agreements: null,
  packages: [],
  unfinished: [],
};
const kinds = (today: Partial<Today>, sample = false, failed?: Fault) =>
  waitingOf({ ...CALM, ...today }, sample, failed).map(({ kind }) => kind);
const one = (today: Partial<Today>, failed?: Fault): Waiting =>
  waitingOf({ ...CALM, ...today }, false, failed)[0]!;

const WORST: Today = {
  ...CALM,
  backup_due: true,
  backed_up: null,
  backup_folder_present: false,
  rehearsal_due: true,
  rehearsed: null,
  recovery_confirmed: false,
  has_passphrase: false,
  passphrase_file_gone: true,
  needs_new_key: true,
  anchor_kept: false,
  contracts: [
    { recipient: 'r', name: 'Alfa', ends: '2026-11-01', days: -21 },
    { recipient: 's', name: 'Beta', ends: '2026-12-01', days: 9 },
  ],
  packages: [{ disclosure: 'd', recipient_name: 'Beta', expires: '2026-11-24', days: 2 }],
  unfinished: [DISCLOSURE],
};

beforeEach(() => {
  setLanguage('sv');
  session.closed();
});

describe('what waits', () => {
  it('is nothing when all is done', () => expect(kinds({})).toEqual([]));

  it('begins with what may have left', () => {
    expect(waitingOf(WORST, false)[0]!.kind).toBe('unfinished');
  });

  it('of invented people is only what their recipients wait for', () => {
    expect(waitingOf(WORST, true).every(isLeaving)).toBe(true);
    expect(waitingOf(WORST, true)).toHaveLength(4);
  });

  it('asks for a folder where backups have none, and for another where it is gone', () => {
    expect(one({ backup_due: true, backup_planned: false })).toMatchObject({ folder: 'none' });
    expect(one({ backup_due: true })).toMatchObject({ folder: 'present' });
    expect(kinds({ backup_due: true, backup_folder_present: false })).toEqual([
      'backup_due',
      'backup_folder',
    ]);
    expect(kinds({ backup_planned: false, backup_folder_present: false })).toEqual([]);
  });

  it('says once that a backup failed, and no more when it was made', () => {
    const failed = new Fault('disk_full');
    expect(kinds({ backup_due: true }, false, failed)).toEqual(['backup_failed']);
    expect(kinds({}, false, failed)).toEqual([]);
  });

  it('offers to try a backup again only where there is a folder to try it in', () => {
    const unplanned = { backup_due: true, backup_planned: false, backup_folder_present: false };
    expect(one(unplanned, new Fault('disk_full'))).toMatchObject({ kind: 'backup_due', folder: 'none' });
  });

  it('says that the passphrase is gone once, and first that somebody had the key', () => {
    const gone = { has_passphrase: false, passphrase_file_gone: true };
    expect(kinds({ ...gone, needs_new_key: true })).toEqual(['new_key', 'passphrase_file']);
    expect(kinds({ has_passphrase: false })).toEqual(['passphrase']);
  });

  it('counts calendar days', () => {
    expect(one({ backup_due: true })).toMatchObject({ days: -2 });
    expect(one({ backup_due: true, backed_up: null })).toMatchObject({ days: undefined });
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('everything that can wait has its words and one deed', () => {
    setLanguage(language);
    const failed = waitingOf({ ...CALM, backup_due: true }, false, new Fault('disk_full'));
    for (const waiting of [...waitingOf(WORST, false), ...failed]) {
      const item = itemOf(waiting);
      for (const text of [item.title, item.text, item.deed]) expect(text, waiting.kind).toBeTruthy();
    }
  });
});

describe('a list of it', () => {
  it('lets a register that can only be read be looked at, and not written to', async () => {
    const desk = fake({ people: 5, writable: false });
    usePort(desk);
    await session.refresh();
    const ondo = vi.fn();
    const waiting = waitingOf({ ...CALM, backup_due: true, unfinished: [DISCLOSURE] }, false);
    render(WaitingList, { title: 'x', waiting, busy: false, ondo });
    const button = (name: string) => screen.getByText(name).closest('button')!;
    expect(button(t('today-backup-present')).disabled).toBe(true);
    button(t('today-show-disclosure')).click();
    expect(ondo).toHaveBeenCalledWith(waiting[0]);
  });
});
