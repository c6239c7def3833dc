/** Backups, restoring, and the ways into the register. */
import { Fault } from '../fault';
import type { Proof, Safekeeping, Status } from '../generated';
import { backup, newSlot } from './keeping';
import { ago, id } from './people';
import { fingerprint } from './recipients';
import { CHALLENGE } from './start';
import { PASSPHRASE, type Handlers, type World } from './world';

const DAY = 86_400_000;
const since = (at: string | null | undefined): number =>
  at ? (Date.parse(ago(0)) - Date.parse(at)) / DAY : Infinity;

export const backupDue = ({ keeping, sample }: World): boolean =>
  !sample && since(keeping.backups[0]?.at) >= keeping.every;
export const rehearsalDue = ({ keeping, sample }: World): boolean =>
  !sample && keeping.backups.length > 0 && since(keeping.rehearsed) >= 90;

export function status(world: World): Status {
  const { name, controller, contacts, organisations, recipients, signing_key, sample, writable, opened_by } =
    world.session();
  return {
    name,
    controller,
    contacts,
    organisations,
    recipients,
    signing_key,
    log: { seq: world.log, head: fingerprint(`line ${world.log}`).padEnd(64, '0') },
    slots: world.keeping.slots,
    generation: world.keeping.generation,
    sample,
    writable,
    opened_by,
  };
}

function view(world: World): Safekeeping {
  const { keeping } = world;
  return {
    folder: keeping.folder,
    folder_present: keeping.folder !== null && keeping.folderPresent,
    every_days: keeping.every,
    backup_due: backupDue(world),
    backups: keeping.backups,
    rehearsed: keeping.rehearsed,
    rehearsal_due: rehearsalDue(world),
  };
}

function proved({ kind, secret }: Proof, world: World): void {
  const good = kind === 'passphrase' ? secret === PASSPHRASE : secret === world.keeping.code;
  if (!good) throw new Fault('wrong_secret');
}

/** Every change of the ways in is a new key. */
function anew(world: World): void {
  world.write();
  world.keeping.generation++;
}

export const safekeeping: Handlers = {
  get_status: (_, world) => status(world),
  get_safekeeping(_, world) {
    world.session();
    return view(world);
  },
  plan_backups({ folder, every_days }, world) {
    if (every_days < 1 || every_days > 365) throw new Fault('invalid_value', 'every_days');
    world.write();
    const { keeping } = world;
    if (folder !== keeping.folder?.token) {
      keeping.folder = folder ? { token: folder, name: 'Utlämnanden', folder: '/register/Dokument' } : null;
      keeping.folderPresent = true;
    }
    keeping.every = every_days;
    return view(world);
  },
  async back_up({ folder }, world, work) {
    if (world.sample) throw new Fault('refused');
    const { keeping } = world;
    if (folder === null && (!keeping.folder || !keeping.folderPresent))
      throw new Fault('backup_folder_missing');
    await world.steps(work, 118_400_000, 0);
    world.write();
    const made = backup(world.number(), 0, world.people.length);
    keeping.backups = [made, ...keeping.backups];
    return made;
  },
  read_backup({ place }, world) {
    if (place === 'damaged') throw new Fault('backup_damaged');
    return {
      place: {
        token: place,
        name: 'Kund-och-marknadsföring-20261110T071300Z.liggare-backup.tar',
        folder: '/media/keeper/KOPIOR',
      },
      bytes: 112_000_000,
      made: '2026-11-10T07:13:00Z',
      created: world.register.created,
      has_passphrase: true,
    };
  },
  async rehearse_restore({ proof }, world, work) {
    await world.steps(work, 118_400_000, 0);
    proved(proof, world);
    world.keeping.rehearsed = ago(0);
    world.write();
    return {
      as_of: ago(12, 47),
      contacts: world.people.length,
      organisations: world.organisations.length,
      log_entries: world.log - 4,
      of_this_register: true,
    };
  },
  async restore_register({ place, proof }, world, work) {
    // Whatever is open is closed before anything else.
    world.open = false;
    await world.steps(work, 118_400_000, 0);
    proved(proof, world);
    Object.assign(world, { open: true, locked: null, openedBy: proof.kind, sample: false });
    world.place = { token: place, name: 'Kund- och marknadsföring.liggare', folder: '/register/Dokument' };
    world.version++;
    return world.session();
  },
  async change_passphrase({ proof, passphrase }, world, work) {
    await world.steps(work, 100, 0);
    proved(proof, world);
    if (passphrase.length < 12) throw new Fault('weak_passphrase');
    anew(world);
    world.keeping.slots = [
      ...world.keeping.slots.filter((slot) => slot.kind !== 'passphrase'),
      newSlot(world.number(), 'passphrase', ago(0)),
    ];
    return status(world);
  },
  async renew_recovery({ proof }, world, work) {
    await world.steps(work, 100, 0);
    proved(proof, world);
    anew(world);
    world.recovered = false;
    const [prefix, rest] = [world.keeping.code.slice(0, 16), world.keeping.code.slice(16)];
    world.keeping.code = prefix + [...rest].reverse().join('');
    world.keeping.slots = world.keeping.slots.map((slot) =>
      slot.kind === 'recovery'
        ? { id: id(6, world.number()), kind: 'recovery', created: ago(0), confirmed: null }
        : slot,
    );
    return { recovery_code: world.keeping.code, recovery_challenge: CHALLENGE, session: world.session() };
  },
  async remove_slot({ id: sought, proof }, world, work) {
    await world.steps(work, 100, 0);
    proved(proof, world);
    const left = world.keeping.slots.filter((slot) => slot.id !== sought);
    if (left.length === world.keeping.slots.length) throw new Fault('not_found');
    if (left.every((slot) => slot.kind === 'recovery')) throw new Fault('last_way_in');
    anew(world);
    world.keeping.slots = left;
    return status(world);
  },
  async rotate_key({ proof }, world, work) {
    await world.steps(work, 100, 0);
    proved(proof, world);
    anew(world);
    return status(world);
  },
};
