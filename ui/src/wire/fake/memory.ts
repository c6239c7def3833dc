/** The window's memory: what it asked to have kept in the register. */
import { Fault } from '../fault';
import type { Handlers, World } from './world';

const held = new WeakMap<World, Record<string, string>>();

/** What is kept, by name: for tests, and to begin with something old or hostile. */
export function keptIn(world: World): Record<string, string> {
  let entries = held.get(world);
  if (!entries) held.set(world, (entries = {}));
  return entries;
}

export const remembering: Handlers = {
  get_kept(_, world) {
    world.session();
    return { entries: keptIn(world) };
  },
  keep({ name, value }, world) {
    world.session();
    if (!world.writable) throw new Fault('register_rolled_back');
    if (!/^[a-z0-9._-]{1,64}$/.test(name) || (value?.length ?? 0) > 65_536)
      throw new Fault('invalid_value', 'name');
    const entries = keptIn(world);
    if (value === null) delete entries[name];
    else entries[name] = value;
    return {};
  },
  // There is no menu bar in a browser.
  set_menu: () => ({}),
};
