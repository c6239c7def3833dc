import { beforeEach, describe, expect, it } from 'vitest';
import type { QuestionForm, QuestionResults } from '../wire';
import { tally } from '../wire/fake/tallies';
import { LANGUAGES, setLanguage } from '../words/words.svelte';
import { inWords } from './answers';
import { barsOf, binsOf, finding, monthsOf, noteOf, npsFinding } from './findings';
import { says } from './read';

beforeEach(() => setLanguage('sv'));

const ask = (kind: QuestionForm['kind'], rest: Partial<QuestionForm> = {}): QuestionForm => ({
  code: 'Q1',
  text: 'Vad?',
  kind,
  options: [],
  scale: null,
  ...rest,
});
const results = (question: QuestionForm, some: string[], all?: string[]): QuestionResults => ({
  question,
  results: tally(question, some),
  of_all: all ? tally(question, all) : null,
});
const single = ask('single', {
  options: [
    { code: 'a', label: 'Åbo' },
    { code: 'b', label: 'Vasa' },
    { code: 'c', label: 'Esbo' },
  ],
});
const scale = ask('scale', { scale: { min: 1, max: 5 } });

describe('a finding', () => {
  it('names what most chose, or that several are as common', () => {
    expect(finding(results(single, ['a', 'a', 'b', '']))).toBe('Vanligast är Åbo: 2 av 3, 67\u00a0%.');
    expect(finding(results(single, ['a', 'b']))).toBe('Lika vanliga är Åbo · Vasa: 1 var, 50\u00a0%.');
    expect(finding(results(single, ['a', 'b', 'c']))).toBe('Alla är lika vanliga: 1 var, 33\u00a0%.');
  });

  it('tells the middle of a scale, beside that of all where only some were asked for', () => {
    expect(finding(results(scale, ['4', '5']))).toBe('Medelvärdet är 4,5 på skalan 1–5, medianen 4,5.');
    expect(finding(results(scale, ['5'], ['5', '2']))).toMatch(/Bland alla svar är medelvärdet 3,5\.$/);
  });

  it('has no spread of a single number', () => {
    expect(finding(results(ask('number'), ['12']))).toBe('Ett enda svar: 12.');
    expect(finding(results(ask('number'), ['10', '14']))).toMatch(/standardavvikelsen 2,8\.$/);
  });

  it('says that nobody answered, whatever was asked', () => {
    for (const kind of ['single', 'multiple', 'scale', 'number', 'date', 'text'] as const) {
      const asked = results({ ...single, kind, scale: scale.scale }, ['', '']);
      expect(finding(asked)).toBe('Ingen har svarat på frågan.');
      expect(noteOf(asked)).toBe('0 av 2 svarade på frågan, 0\u00a0%.');
    }
  });

  it('tells who would recommend, with the sign of the score', () => {
    const nps = ask('scale', { scale: { min: 0, max: 10 } });
    const asked = results(nps, ['10', '9', '9', '0'], ['0', '10']);
    expect(npsFinding(asked.results.nps!, asked.of_all!.nps)).toBe(
      'Nettotalet (NPS) är +50: 75\u00a0% är ambassadörer och 25\u00a0% kritiker. Bland alla svar är det 0.',
    );
  });

  it.each(LANGUAGES)('is said of every kind in %s', (language) => {
    setLanguage(language);
    for (const asked of [
      results(single, ['a']),
      results(ask('date'), ['2026-03-01']),
      results(ask('text'), ['Bra']),
      results(ask('number'), ['1', '2']),
      results({ ...single, kind: 'multiple' }, ['a;b', ';']),
    ])
      expect(`${finding(asked)} ${noteOf(asked)}`).toMatch(/\.$/);
  });
});

describe('what is drawn', () => {
  it('stands beside what all chose', () => {
    const [first] = barsOf(results(single, ['a'], ['a', 'b', 'b', 'b']));
    expect(first).toEqual({ label: 'Åbo', value: 1, share: 1, other: { value: 1, share: 0.25 } });
  });

  it('has each step of a scale as a value, and each range of numbers up to the next', () => {
    expect(binsOf(results(scale, ['2']))[1]).toEqual({ from: 2, to: 2, count: 1 });
    const bins = binsOf(results(ask('number'), ['-3', '40']));
    for (const [i, bin] of bins.entries()) expect(bin.to).toBe(bins[i + 1]?.from ?? bin.to);
    expect(bins.at(-1)!.to).toBeGreaterThan(40);
    expect(bins[0]!.from).toBeLessThanOrEqual(-3);
  });

  it('has every month between the first and the last, unless they lie ages apart', () => {
    const months = monthsOf(results(ask('date'), ['2025-11-03', '2026-02-01', '2026-02-28']));
    expect(months).toEqual([
      { day: '2025-11-01', value: 1 },
      { day: '2025-12-01', value: 0 },
      { day: '2026-01-01', value: 0 },
      { day: '2026-02-01', value: 2 },
    ]);
    expect(monthsOf(results(ask('date'), ['0001-01-01', '2026-01-01']))).toBeUndefined();
  });
});

describe('an answer in words', () => {
  it('is read by what was offered', () => {
    const said = (question: QuestionForm, answer: string) => inWords({ question, answer });
    expect(said(single, 'b')).toBe('Vasa');
    expect(said(single, 'gone')).toBe('gone');
    expect(said({ ...single, kind: 'multiple' }, 'a;c')).toBe('Åbo, Esbo');
    expect(said({ ...single, kind: 'multiple' }, ';')).toBe('inget av alternativen');
    expect(said(scale, '4')).toBe('4 på skalan 1–5');
    expect(said(ask('date'), '2026-03-12')).toBe('12.3.2026');
    expect(said(ask('text'), '')).toBeUndefined();
  });

  it('is found by how its words begin, with marks folded', () => {
    expect(says('Svara snabbare på måndagar.', 'MAND snabb')).toBe(true);
    expect(says('Svara snabbare på måndagar.', 'dagar')).toBe(false);
    expect(says('Vad som helst', '')).toBe(true);
  });
});
