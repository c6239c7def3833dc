/** Entries and problems of the log, in words. */
import { Nouns, type Problem } from '../wire';
import { has } from '../words/catalogue';
import { language, textOf, type Key } from '../words/words.svelte';

/** What was done; an act this version does not know keeps its code. */
export function actionName(action: string): string {
  const key = `log-${action.replaceAll('.', '-')}`;
  if (has(language(), key)) return textOf(key as Key);
  const [object, act] = action.split('.');
  const noun = Nouns.find((one) => object === one || object === `${one}s`);
  const kind = noun && `log-record${object === noun ? '' : 's'}-${act}`;
  return kind && has(language(), kind) ? textOf(kind as Key, { noun }) : action;
}

export function actorName(actor: string): string {
  const key = `logbook-actor-${actor}`;
  return has(language(), key) ? textOf(key as Key) : actor;
}

/** What an examination found wrong, as a sentence. */
export const problemText = ({ code, seq, detail }: Problem): string =>
  textOf(`logbook-problem-${code}` as Key, { seq: seq ?? 0, detail: detail ?? '' });

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
