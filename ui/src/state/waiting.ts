/** What of the desk's answer about today waits for the keeper, and in which order. */
import type {
  AgreementsEnding,
  ContractEnding,
  DisclosureView,
  Fault,
  PackageExpiring,
  Today,
} from '../wire';

/** One thing that waits, and since or until when, in days from today. */
export type Waiting =
  | { kind: 'unfinished'; days: number; disclosure: DisclosureView }
  | { kind: 'contract'; days: number; contract: ContractEnding }
  | { kind: 'agreements'; days: number; ending: AgreementsEnding }
  | { kind: 'package'; days: number; expiring: PackageExpiring }
  | { kind: 'backup_failed'; days?: number; fault: Fault }
  | { kind: 'backup_due'; days?: number; since: string | null; folder: 'none' | 'present' | 'missing' }
  | { kind: 'backup_folder' }
  | { kind: 'rehearsal_due'; days?: number; since: string | null }
  | { kind: 'recovery' }
  | { kind: 'passphrase' }
  | { kind: 'passphrase_file' }
  | { kind: 'new_key' }
  | { kind: 'anchor' };

/** Calendar days from `day` to the local day of a moment. */
export function daysTo(day: string, at: string | null): number | undefined {
  if (at === null) return undefined;
  const moment = new Date(at);
  const then = Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return Math.round((then - Date.parse(day)) / 86_400_000);
}

/** In the order of how much they matter. Invented people are worth neither a backup nor a sheet. */
export function waitingOf(today: Today, sample: boolean, failed?: Fault): Waiting[] {
  const to = (at: string | null): number | undefined => daysTo(today.day, at);
  const list: Waiting[] = today.unfinished.map((disclosure) => ({
    kind: 'unfinished',
    days: to(disclosure.at) ?? 0,
    disclosure,
  }));
  if (!sample) list.push(...safety(today, to, failed));
  for (const contract of today.contracts) list.push({ kind: 'contract', days: contract.days, contract });
  const { agreements: ending } = today;
  if (ending) list.push({ kind: 'agreements', days: ending.days, ending });
  for (const expiring of today.packages) list.push({ kind: 'package', days: expiring.days, expiring });
  return list;
}

function safety(today: Today, to: (at: string | null) => number | undefined, failed?: Fault): Waiting[] {
  const list: Waiting[] = [];
  const { backed_up: since, rehearsed } = today;
  const missing = today.backup_planned && !today.backup_folder_present;
  const folder = missing ? 'missing' : today.backup_planned ? 'present' : 'none';
  if (today.needs_new_key) list.push({ kind: 'new_key' });
  if (today.passphrase_file_gone) list.push({ kind: 'passphrase_file' });
  if (!today.recovery_confirmed) list.push({ kind: 'recovery' });
  // One that failed is said once, by what went wrong; without a folder there is nothing to try again.
  if (today.backup_due && failed && folder === 'present')
    list.push({ kind: 'backup_failed', days: to(since), fault: failed });
  else if (today.backup_due) list.push({ kind: 'backup_due', days: to(since), since, folder });
  if (missing) list.push({ kind: 'backup_folder' });
  if (today.rehearsal_due) list.push({ kind: 'rehearsal_due', days: to(rehearsed), since: rehearsed });
  if (!today.has_passphrase && !today.passphrase_file_gone) list.push({ kind: 'passphrase' });
  if (!today.anchor_kept) list.push({ kind: 'anchor' });
  return list;
}
