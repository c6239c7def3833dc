/** Files kept beside contracts. */
import { Fault } from '../fault';
import type { AttachmentView } from '../generated';
import { byId } from './held';
import { ago, id } from './people';
import type { Handlers, World } from './world';

const SHOWN = /\.(pdf|docx?|xlsx?|odt|ods|txt|png|jpe?g|tiff?)$/i;

export const attachment = (n: number, name: string, bytes: number, days: number): AttachmentView => ({
  id: id(17, n),
  name,
  size: bytes,
  added: ago(days),
  shown: SHOWN.test(name),
});

function held(world: World, wanted: string): [record: string, one: AttachmentView] {
  for (const [record, rows] of Object.entries(world.attachments))
    for (const one of rows) if (one.id === wanted) return [record, one];
  throw new Fault('not_found', 'attachment');
}

export const attaching: Handlers = {
  list_attachments({ noun, id }, world) {
    world.session();
    if (noun !== 'contract' || !byId(world, noun, id)) throw new Fault('not_found', 'record');
    return { rows: world.attachments[id] ?? [] };
  },
  async add_attachment({ record, place }, world, work) {
    if (record.noun !== 'contract') throw new Fault('invalid_value', 'noun');
    await world.steps(work, 1_482_000, 0);
    world.write();
    const number = world.number();
    const added = attachment(number, world.named.get(place) ?? 'Bilaga.pdf', 1_482_000, 0);
    world.attachments[record.id] = [...(world.attachments[record.id] ?? []), added];
    return added;
  },
  async save_attachment({ id }, world, work) {
    const [, one] = held(world, id);
    world.write();
    await world.steps(work, one.size, 0);
    return {};
  },
  async open_attachment({ id }, world, work) {
    const [, one] = held(world, id);
    if (!one.shown) throw new Fault('not_shown', 'kind_of_file');
    world.write();
    await world.steps(work, one.size, 0);
    return {};
  },
  remove_attachment({ id }, world) {
    const [record, one] = held(world, id);
    world.write();
    world.attachments[record] = world.attachments[record]!.filter((other) => other !== one);
    return {};
  },
};
