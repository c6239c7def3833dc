/** A desk in memory, of invented people: for a plain browser and for tests. Never part of the program delivered. */
import { Fault } from '../fault';
import type { Name, Port, Reply, Request } from '../port';
import { attaching } from './attachments';
import { bulk } from './bulk';
import { contacts } from './contacts';
import { disclosing } from './disclosures';
import { exporting } from './exports';
import { histories, remembered } from './history';
import { imports } from './imports';
import { logging } from './log';
import { remembering } from './memory';
import { merging } from './merging';
import { safekeeping } from './safekeeping';
import { starting } from './start';
import { timelines } from './timeline';
import { today } from './today';
import { records } from './records';
import { usage } from './usage';
import { surveyFiles } from './surveyFile';
import { surveying } from './surveys';
import { weblogs } from './weblogs';
import { NO_WORK, World, type Handlers, type Options, type Work } from './world';

export { keptIn } from './memory';
export { PASSPHRASE, RECOVERY, World } from './world';

/** The scripts that check the bundle look for this word. */
export const MARK = 'liggare-desk-in-memory';

const handlers: Handlers = {
  ...starting,
  ...logging,
  ...safekeeping,
  ...today,
  ...timelines,
  ...usage,
  ...exporting,
  ...remembering,
  ...remembered({
    ...contacts,
    ...records,
    ...attaching,
    ...imports,
    ...disclosing,
    ...bulk,
    ...merging,
    ...histories,
    ...surveying,
    ...surveyFiles,
    ...weblogs,
  }),
};

export interface Fake extends Port {
  world: World;
}

export function fake(options: Options = {}): Fake {
  const world = new World(options);
  async function answer<N extends Name>(name: N, request: Request<N>, work: Work): Promise<Reply<N>> {
    if (world.delay > 0) await new Promise((resolve) => setTimeout(resolve, world.delay));
    const handler = handlers[name] as
      ((request: Request<N>, world: World, work: Work) => Reply<N> | Promise<Reply<N>>) | undefined;
    if (!handler) throw new Fault('internal', name);
    return structuredClone(await handler(structuredClone(request), world, work));
  }
  return {
    world,
    call: (name, request) => answer(name, request, NO_WORK),
    job: (name, request, number, tell) => answer(name, request, { number, tell }),
  };
}

/** `?begin=first|start|open|locked&people=2000&sample&unconfirmed&readonly&calm&delay=40&lang=fi&theme=dark` */
export function fromAddress(search: string = location.search): Fake {
  const asked = new URLSearchParams(search);
  const number = (name: string, otherwise: number) => Number(asked.get(name) ?? otherwise);
  document.documentElement.dataset.desk = MARK;
  return fake({
    people: number('people', 2_000),
    delay: number('delay', 40),
    begin: (asked.get('begin') as Options['begin']) ?? 'start',
    sample: asked.has('sample'),
    recovery: !asked.has('unconfirmed'),
    writable: !asked.has('readonly'),
    calm: asked.has('calm'),
    settings: {
      language: asked.get('lang') as 'sv' | null,
      theme: asked.get('theme') === 'dark' ? 'dark' : asked.get('theme') === 'light' ? 'light' : 'system',
      zoom: number('zoom', 100),
      auto_lock_minutes: number('lock', 10),
    },
  });
}
