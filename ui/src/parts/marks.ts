/** Where a search matched, so that the match can be marked by splitting the text. Nothing is ever parsed as HTML. */

export interface Piece {
  text: string;
  hit: boolean;
}

const LETTERS: Record<string, string> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
};

/** Lower case without marks: 'Åberg' folds to 'aberg'. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øđłðþæœßı]/g, (letter) => LETTERS[letter]!);
}

const WORD = /[\p{L}\p{N}]/u;

/** Hundreds of texts are marked at a keystroke, in a few dozen letters. */
const letters = new Map<string, string>();

function foldedLetter(letter: string): string {
  let plain = letters.get(letter);
  if (plain === undefined) letters.set(letter, (plain = fold(letter)));
  return plain;
}

/** The folded text, with the place in the original that each folded character came from. */
function folded(text: string): { plain: string; from: number[] } {
  let plain = '';
  const from: number[] = [];
  let place = 0;
  for (const letter of text) {
    for (const f of foldedLetter(letter)) {
      plain += f;
      for (let i = 0; i < f.length; i++) from.push(place);
    }
    place += letter.length;
  }
  from.push(text.length);
  return { plain, from };
}

/** The words of the last query, folded: hundreds of texts are marked for each. */
let last: { query: string; words: string[] } = { query: '', words: [] };

function wordsOf(query: string): string[] {
  if (query !== last.query) last = { query, words: fold(query).split(/\s+/).filter(Boolean) };
  return last.words;
}

/**
 * `text` in pieces. Each word of `query` marks where a word begins with it; if none does and it has three letters or
 * more, where it occurs at all (parts of addresses and numbers).
 */
export function marks(text: string, query: string): Piece[] {
  const words = wordsOf(query);
  if (words.length === 0 || text === '') return [{ text, hit: false }];
  const { plain, from } = folded(text);
  const hit = new Uint8Array(text.length);
  for (const word of words) {
    const found: number[] = [];
    for (let i = plain.indexOf(word); i >= 0; i = plain.indexOf(word, i + 1)) found.push(i);
    const begins = found.filter((i) => i === 0 || !WORD.test(plain[i - 1]!));
    for (const i of begins.length || word.length < 3 ? begins : found) {
      let end = from[i + word.length]!;
      // Marks that combine with the last letter belong to it.
      while (end < text.length && /\p{M}/u.test(text[end]!)) end++;
      hit.fill(1, from[i]!, end);
    }
  }
  const pieces: Piece[] = [];
  for (let start = 0, i = 1; i <= text.length; i++) {
    if (i === text.length || hit[i] !== hit[start]) {
      pieces.push({ text: text.slice(start, i), hit: hit[start] === 1 });
      start = i;
    }
  }
  return pieces;
}
