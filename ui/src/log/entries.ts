/** Entries and problems of the log, in words. */
import { has } from '../words/catalogue';
import { language, textOf, type Key } from '../words/words.svelte';

/** What was done; an act this version does not know keeps its code. */
export function actionName(action: string): string {
  const key = `log-${action.replaceAll('.', '-')}`;
  return has(language(), key) ? textOf(key as Key) : action;
}

export function actorName(actor: string): string {
  const key = `logbook-actor-${actor}`;
  return has(language(), key) ? textOf(key as Key) : actor;
}

const PROBLEMS = ['gap', 'malformed', 'broken_chain', 'payload', 'members'];

/** A problem is a code and the number of an entry, such as `BrokenChain(17)`; or a finding of SQLite, told as it is. */
export function problemText(problem: string): string {
  const [, name, seq] = /^(?:log: )?([A-Za-z_]+)\W+(\d+)\W*$/.exec(problem) ?? [];
  const snake = name?.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
  const code = PROBLEMS.find((known) => known === snake);
  return code && seq
    ? textOf(`logbook-problem-${code}` as Key, { seq: Number(seq) })
    : textOf('logbook-problem-other', { text: problem });
}

export interface Line {
  prev: string | undefined;
  object: string | undefined;
}

/** What the canonical line says beside what is shown already. */
export function read(line: string): Line {
  try {
    const { prev, object } = JSON.parse(line) as { prev?: unknown; object?: unknown };
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
    return { prev: text(prev), object: text(object) };
  } catch {
    return { prev: undefined, object: undefined };
  }
}
