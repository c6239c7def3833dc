import { describe, expect, it } from 'vitest';
import { fold, marks } from './marks';

const shown = (text: string, query: string) =>
  marks(text, query)
    .map((p) => (p.hit ? `[${p.text}]` : p.text))
    .join('');

describe('marking a match', () => {
  it.each([
    ['Aino Åberg', 'aberg', 'Aino [Åberg]'],
    ['Åberg, Aino', 'ab', '[Åb]erg, Aino'],
    ['Sähkö Ky', 'sahko', '[Sähkö] Ky'],
    ['Søren Ørsted', 'orsted', 'Søren [Ørsted]'],
    ['Straße 5', 'strasse', '[Straße] 5'],
    ['A\u030aberg', 'aberg', '[A\u030aberg]'],
    ['Astrid Åberg-Lind', 'lind ab', 'Astrid [Åb]erg-[Lind]'],
    ['Johanna', 'anna', 'Joh[anna]'],
    ['Anna Johanna', 'anna', '[Anna] Johanna'],
    ['banana', 'an', 'banana'],
    ['astrid@bjorkholm.example', 'björk', 'astrid@[björk]holm.example'.replace('björk', 'bjork')],
    ['+358 50 555 0187', '555', '+358 50 [555] 0187'],
    ['plain', '', 'plain'],
    ['', 'x', ''],
    ['a < b & c', 'b', 'a < [b] & c'],
    ['*.+?', '.+', '*[.+]?'],
  ])('%s for %s', (text, query, expected) => expect(shown(text, query)).toBe(expected));

  it('loses no character', () => {
    for (const text of ['Åäö ßẞ 😀 e\u0301', 'ﬁn ¾'])
      expect(
        marks(text, 'a s e f')
          .map((p) => p.text)
          .join(''),
      ).toBe(text);
  });

  it('folds for search only', () => expect(fold('ÅÄÖ Ł')).toBe('aao l'));
});
