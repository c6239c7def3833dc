import { fold } from '../parts/marks';

/** How well `title` answers `query`: undefined when it does not, lower is better. */
export function score(title: string, query: string): number | undefined {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const text = fold(title);
  let total = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return undefined;
    const begins = at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1]!);
    total += (begins ? 0 : 100) + at;
  }
  return total;
}

/** Those that answer, the best first; in their own order when nothing is asked. */
export function ranked<T>(things: readonly T[], query: string, title: (thing: T) => string): T[] {
  return things
    .map((thing) => ({ thing, score: score(title(thing), query) }))
    .filter((found): found is { thing: T; score: number } => found.score !== undefined)
    .sort((a, b) => a.score - b.score)
    .map((found) => found.thing);
}
