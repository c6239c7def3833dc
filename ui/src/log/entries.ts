/** Entries and problems of the log, in words. */
import { textOf, type Key } from '../words/words.svelte';

/** What was done; an act this version does not know keeps its code. */
export function actionName(action: string): string {
  const key = `log-${action.replaceAll('.', '-')}`;
  const text = textOf(key as Key);
  return text === key ? action : text;
}

export function actorName(actor: string): string {
  const key = `logbook-actor-${actor}`;
  const text = textOf(key as Key);
  return text === key ? actor : text;
}

const PROBLEMS = ['gap', 'malformed', 'broken_chain', 'payload', 'members'];

/** A problem is a code and the number of an entry, such as `gap 17`. */
export function problemText(problem: string): string {
  const code = PROBLEMS.find((known) => problem.startsWith(known));
  const seq = /\d+/.exec(problem)?.[0];
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
