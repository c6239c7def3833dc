/** The log, and packages from others. */
import { Fault } from '../fault';
import type { LogEntryView, PackageView } from '../generated';
import { ago } from './people';
import { fingerprint } from './recipients';
import type { Handlers } from './world';

const ACTIONS = [
  'contact.edit',
  'contact.add',
  'recipient.edit',
  'contact.edit',
  'organisation.edit',
  'disclosure.intent',
  'contact.add',
  'contacts.import',
  'disclosure.completed',
  'register.edit',
];
const hash = (of: string): string => fingerprint(of).padEnd(64, fingerprint(`${of}.`));

function entry(seq: number, total: number): LogEntryView {
  const action = seq === 1 ? 'vault.created' : ACTIONS[(seq * 7) % ACTIONS.length]!;
  const at = ago(Math.floor((total - seq) / 9), (seq * 53) % 500);
  const members = action === 'contacts.import' ? 466 : action === 'disclosure.completed' ? 412 : null;
  const line = JSON.stringify({
    v: 1,
    seq,
    prev: hash(`line ${seq - 1}`),
    at,
    actor: 'keeper',
    action,
    commit: hash(`commit ${seq}`),
  });
  return { seq, at, actor: 'keeper', action, members, line };
}

const packed = (opened: boolean): PackageView => ({
  package_id: 'LG-2026-0007',
  sums_sha256: hash('sums'),
  from: opened ? 'Nordvik Programvara Abp' : null,
  to: opened ? 'Saimaa Drift Oy' : null,
  created: opened ? ago(41) : null,
  purpose: opened ? 'delivery' : null,
  fields: opened ? ['given_name', 'family_name', 'email', 'organisation'] : [],
  rows: opened ? 412 : null,
  expires: opened ? ago(-49).slice(0, 10) : null,
  files: opened ? ['datapackage.json', 'contacts.csv', 'SHA256SUMS', 'SHA256SUMS.minisig'] : [],
  place: opened ? { token: 'out', name: 'LG-2026-0007', folder: '/register/Dokument' } : null,
});

export const logging: Handlers = {
  list_log({ from, len }, world) {
    world.session();
    const count = Math.max(0, Math.min(len, world.log - from));
    // The newest first.
    const rows = Array.from({ length: count }, (_, i) => entry(world.log - from - i, world.log));
    return { total: world.log, head: hash(`line ${world.log}`), rows };
  },
  async verify_log(_, world, work) {
    await world.steps(work, world.log);
    return { whole: true, entries: world.log, head: hash(`line ${world.log}`), problems: [] };
  },
  async export_log({ place }, world, work) {
    world.session();
    if (!place) throw new Fault('unknown_place');
    await world.steps(work, world.log);
    return {
      folder: `liggare-logg-${ago(0).slice(0, 10)}`,
      entries: world.log,
      head: hash(`line ${world.log}`),
    };
  },
  async check_register(_, world, work) {
    await world.steps(work, world.people.length * 3);
    return { whole: true, rows: world.people.length * 3 + world.log, problems: [] };
  },
  async verify_package({ sender }, world, work) {
    if (!sender.startsWith('RW')) throw new Fault('sender_invalid');
    await world.steps(work, 100, 0, 6);
    return packed(false);
  },
  async open_package({ sender }, world, work) {
    if (!sender.startsWith('RW')) throw new Fault('sender_invalid');
    await world.steps(work, 100, 412, 10);
    return packed(true);
  },
};
