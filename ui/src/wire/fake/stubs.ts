/** What the desk in memory cannot do yet. Each command says so. */
import { Fault } from '../fault';
import type { Name } from '../port';
import type { Handlers } from './world';

const COMING = [
  'get_today',
  'get_safekeeping',
  'plan_backups',
  'back_up',
  'read_backup',
  'rehearse_restore',
  'restore_register',
  'change_passphrase',
  'renew_recovery',
  'remove_slot',
  'rotate_key',
  'take_arrivals',
  'export_log',
] as const satisfies readonly Name[];

export const coming: Handlers = Object.fromEntries(
  COMING.map((name) => [
    name,
    () => {
      throw new Fault('internal', name);
    },
  ]),
);
