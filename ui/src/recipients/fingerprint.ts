/** Fingerprints of keys: 20 hexadecimal digits, read out and shown in groups of four. */
export const LENGTH = 20;

/** As read out: without blanks, in small letters. */
export const plain = (text: string): string => text.replace(/[\s.:–-]/g, '').toLowerCase();

export const grouped = (fingerprint: string): string => fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';

export type Compared =
  { is: 'empty' | 'strange' | 'long' | 'differs' | 'agrees' } | { is: 'short'; left: number };

/** What the keeper typed, against the key's own. Nothing is said of where they differ: that would help to guess. */
export function compare(typed: string, own: string): Compared {
  const text = plain(typed);
  if (text === '') return { is: 'empty' };
  if (/[^0-9a-f]/.test(text)) return { is: 'strange' };
  if (text.length > LENGTH) return { is: 'long' };
  if (text.length < LENGTH) return { is: 'short', left: LENGTH - text.length };
  return { is: text === plain(own) ? 'agrees' : 'differs' };
}
