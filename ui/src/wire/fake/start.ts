/** Before a register is open. */
import { Fault } from '../fault';
import { ago } from './people';
import { NAMED, PASSPHRASE, RECOVERY, type Handlers, type World } from './world';

const start = (world: World) => ({
  recent: world.recent,
  settings: world.settings,
  version: '0.1.0',
  locked: world.locked,
  system_language: null,
});

export const CHALLENGE = [3, 6];
const chunks = (code: string): string[] => code.match(/.{1,8}/g) ?? [];

export const starting: Handlers = {
  get_start: (_, world) => start(world),

  save_settings(settings, world) {
    if (settings.zoom < 50 || settings.zoom > 200) throw new Fault('invalid_value', 'zoom');
    world.settings = {
      ...settings,
      auto_lock_minutes: Math.min(Math.max(settings.auto_lock_minutes, 1), 120),
    };
    return world.settings;
  },

  choose_place({ kind, suggested }, world) {
    if (world.chooses.length > 0) {
      const chosen = world.chooses.shift();
      return { places: chosen ? [chosen] : [] };
    }
    const place = { token: world.token(), name: suggested || NAMED[kind], folder: '/register/Dokument' };
    world.named.set(place.token, place.name);
    return { places: [place] };
  },

  forget_recent({ place }, world) {
    world.recent = world.recent.filter((recent) => recent.place.token !== place);
    return start(world);
  },

  async create_register(request, world, work) {
    if (!request.name.trim()) throw new Fault('required', 'name');
    if (!request.controller.trim()) throw new Fault('required', 'controller');
    if (request.passphrase !== null && request.passphrase.length < 12) throw new Fault('weak_passphrase');
    if (request.passphrase === null && !request.keychain) throw new Fault('no_way_in');
    await world.steps(work, 3, 0, 3);
    world.fill(0, request.name, request.controller);
    Object.assign(world.register.form, {
      languages: request.languages,
      business_id: '',
      phone: '',
      email: '',
    });
    Object.assign(world.register.form, { keeper_name: '', keeper_email: '', keeper_phone: '' });
    world.register.form.address = { street: '', postal_code: '', city: '', country: request.country };
    world.place = { token: request.place, name: `${request.name}.liggare`, folder: '/register/Dokument' };
    world.recent = [{ place: world.place, present: true }, ...world.recent];
    Object.assign(world, {
      open: true,
      sample: false,
      recovered: false,
      writable: true,
      openedBy: 'keychain',
    });
    world.version++;
    return {
      session: world.session(),
      recovery_code: RECOVERY,
      recovery_challenge: CHALLENGE,
      keychain_problem: null,
    };
  },

  async create_samples({ contacts, language }, world, work) {
    await world.steps(work, contacts);
    world.fill(
      contacts,
      { sv: 'Exempelregister', fi: 'Esimerkkirekisteri', en: 'Sample register' }[language],
    );
    world.register.form.languages = [language];
    Object.assign(world, { open: true, sample: true, recovered: true, writable: true });
    world.version++;
    return world.session();
  },

  async open_register({ place }, world, work) {
    await world.steps(work, 3, 0, 3);
    const recent = world.recent.find((known) => known.place.token === place);
    if (recent && !recent.present) throw new Fault('not_a_register');
    const at = recent?.place ?? { token: place, name: NAMED.register, folder: '/register/Dokument' };
    if (world.locked || place === 'p2')
      return {
        session: null,
        why: world.locked ? 'locked' : 'keychain_locked',
        has_passphrase: true,
        place: at,
      };
    Object.assign(world, { open: true, openedBy: 'keychain' });
    return { session: world.session(), why: null, has_passphrase: true, place: at };
  },

  async unlock_register({ kind, secret }, world, work) {
    await world.steps(work, 3, 0, 3);
    // Any passphrase that is long enough opens it, but one: so that both ways can be seen.
    const good =
      kind === 'passphrase' ? secret === PASSPHRASE || secret.length >= 12 : secret === world.keeping.code;
    if (!good) throw new Fault('wrong_secret');
    Object.assign(world, { open: true, locked: null });
    world.openedBy = kind;
    return world.session();
  },

  lock_register({ reason }, world) {
    world.open = false;
    world.locked = reason;
    return {};
  },

  get_session: (_, world) => world.session(),
  accept_rollback(_, world) {
    world.writable = true;
    return world.session();
  },

  confirm_recovery({ groups }, world) {
    const code = world.keeping.code;
    const all = chunks(code);
    const asked =
      groups.length === 1 ? groups[0] === code : CHALLENGE.every((at, i) => groups[i] === all[at]);
    if (!asked) throw new Fault('recovery_mismatch');
    world.recovered = true;
    world.keeping.slots = world.keeping.slots.map((slot) =>
      slot.kind === 'recovery' ? { ...slot, confirmed: ago(0) } : slot,
    );
    world.version++;
    return world.session();
  },

  save_letter: () => ({}),

  cancel_job({ job }, world) {
    world.cancelled.add(job);
    return {};
  },
};
