/** What was begun in a form and not saved: kept in the register until it is saved or thrown away. */
import { FORMED, type Noun } from '../wire';
import { memory, type Reader } from './memory.svelte';

/** A while after the last key. */
const SOON = 1_000;

class Begun {
  /** What was found when the register opened, and is still to be asked about. */
  list = $state.raw<readonly Noun[]>([]);

  look(): void {
    this.list = FORMED.filter((of) => memory.get(`draft.${of}`, () => true));
  }
  /** Asked about no longer. */
  leave(of: Noun): void {
    this.list = this.list.filter((other) => other !== of);
  }
  discard(of: Noun): void {
    memory.set(`draft.${of}`, undefined, 0);
    this.leave(of);
  }
}

export const begun = new Begun();

export const draftOf = <T>(of: Noun, read: Reader<T>): T | undefined => memory.get(`draft.${of}`, read);

/**
 * For a form, while it is shown: `written` is what it holds, or undefined while nothing is changed. Returns what to call
 * when it was saved or cancelled: a form that goes in any other way, by a lock or to another room, was neither, and is
 * asked about.
 */
export function keepDraft(of: Noun, written: () => unknown): () => void {
  // A form that is changed from the first goes on with what was begun. Any other leaves that alone until its keeper has
  // answered.
  if (written() !== undefined) begun.leave(of);
  const own = !begun.list.includes(of);
  let over = !own;
  $effect(() => {
    const now = written();
    if (!over) memory.set(`draft.${of}`, now, SOON);
  });
  $effect(() => () => {
    if (!over) begun.look();
  });
  return () => {
    over = true;
    if (own) begun.discard(of);
  };
}

/** What was kept, in the shape of `like`: a part of another kind is as in `like`. */
export function shaped<T>(like: T, raw: unknown): T {
  if (Array.isArray(like)) {
    const fits = Array.isArray(raw) && raw.length > 0 && raw.every((one) => typeof one === 'string');
    return (fits ? raw : like) as T;
  }
  if (typeof like !== 'object' || like === null) return (typeof raw === typeof like ? raw : like) as T;
  const from = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  return Object.fromEntries(
    Object.entries(like).map(([name, part]) => [
      name,
      Object.hasOwn(from, name) ? shaped(part, from[name]) : part,
    ]),
  ) as T;
}
