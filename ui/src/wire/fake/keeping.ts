/** How safely the register of the desk in memory is kept: its ways in, and its backups. */
import type { BackupView, Place, SlotView } from '../generated';
import { ago, id } from './people';
import { fingerprint } from './recipients';

export interface Keeping {
  generation: number;
  slots: SlotView[];
  /** The recovery code in force. */
  code: string;
  folder: Place | null;
  folderPresent: boolean;
  every: number;
  backups: BackupView[];
  rehearsed: string | null;
}

export const backup = (n: number, days: number, contacts: number, present = true): BackupView => {
  const at = ago(days, 47);
  return {
    at,
    file: `Kund-och-marknadsföring-${at.slice(0, 10).replaceAll('-', '')}T071300Z.liggare-backup.tar`,
    folder: '/media/keeper/KOPIOR',
    bytes: 118_400_000 - days * 1_310_000,
    sha256: fingerprint(`backup ${n}`).padEnd(64, '3e9a1c07'),
    contacts,
    present,
  };
};

const slot = (n: number, kind: string, created: string, confirmed: string | null = null): SlotView => ({
  id: id(6, n),
  kind,
  created,
  confirmed,
});

export function keeping(code: string, calm: boolean, contacts: number): Keeping {
  return {
    generation: 1,
    slots: [
      slot(1, 'keychain', ago(1420)),
      slot(2, 'passphrase', ago(1420)),
      slot(3, 'recovery', ago(1420), ago(1420)),
    ],
    code,
    folder: contacts === 0 ? null : { token: 'backups', name: 'KOPIOR', folder: '/media/keeper' },
    folderPresent: calm,
    every: 7,
    backups:
      contacts === 0
        ? []
        : [...(calm ? [2] : []), 12, 19, 26, 33].map((days, n) => backup(n, days, contacts - n, n < 3)),
    rehearsed: contacts === 0 ? null : ago(calm ? 40 : 214),
  };
}

export const newSlot = slot;
