/** A hint, not a gate: the desk asks for 12 characters and nothing else. */

export const LEAST = 12;

export type Strength = 'short' | 'weak' | 'fair' | 'good';

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u];

/** Counts what a guesser would count: words, different characters, kinds of them. */
export function strengthOf(passphrase: string): Strength {
  const letters = [...passphrase.toLowerCase()];
  if (letters.length < LEAST) return 'short';
  const different = new Set(letters).size;
  const words = new Set(
    letters
      .join('')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  ).size;
  const kinds = KINDS.filter((kind) => kind.test(passphrase)).length;
  if (different < 7) return 'weak';
  if (words >= 4 || (kinds >= 3 && letters.length >= 18)) return 'good';
  return words >= 3 || (kinds >= 3 && letters.length >= 14) ? 'fair' : 'weak';
}
