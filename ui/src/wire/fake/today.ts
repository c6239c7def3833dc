/** What waits for the keeper, and files that the desktop hands over. */
import { ago } from './people';
import { backupDue, rehearsalDue } from './safekeeping';
import type { Handlers } from './world';

const DAY = 86_400_000;

export const today: Handlers = {
  get_today(_, world) {
    world.session();
    const { keeping } = world;
    const day = ago(0).slice(0, 10);
    const until = (date: string): number => Math.round((Date.parse(date) - Date.parse(day)) / DAY);
    const contracts = world.recipients
      .filter(({ form }) => form.contract_ends !== '' && until(form.contract_ends) <= 90)
      .map(({ id, form }) => ({
        recipient: id,
        name: form.name,
        ends: form.contract_ends,
        days: until(form.contract_ends),
      }));
    const packages = world.disclosures
      .filter(({ state, expires }) => state === 'completed' && until(expires) >= 0 && until(expires) <= 14)
      .map(({ id, recipient_name, expires }) => ({
        disclosure: id,
        recipient_name,
        expires,
        days: until(expires),
      }));
    return {
      day,
      backup_due: backupDue(world),
      backed_up: keeping.backups[0]?.at ?? null,
      backup_planned: keeping.folder !== null,
      backup_folder_present: keeping.folderPresent,
      rehearsal_due: rehearsalDue(world),
      rehearsed: keeping.rehearsed,
      recovery_confirmed: world.recovered,
      has_passphrase: keeping.slots.some((slot) => slot.kind === 'passphrase'),
      passphrase_file_gone: false,
      needs_new_key: false,
      anchor_kept: true,
      agreements: null,
      contracts: world.calm ? [] : contracts,
      packages: world.calm ? [] : packages,
      unfinished: world.calm ? [] : world.disclosures.filter(({ state }) => state === 'intent'),
    };
  },
  take_arrivals(_, world) {
    const { arrivals } = world;
    world.arrivals = [];
    return { arrivals };
  },
};
