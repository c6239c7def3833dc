/** What the answers to a question come to, in words and as the charts take it. */
import type { Bar, Bin } from '../parts/chart';
import type { BarView, FiguresView, NpsView, QuestionResults } from '../wire';
import { d, n, t } from '../words/words.svelte';

const percent = (share: number): string => n(share, { style: 'percent', maximumFractionDigits: 0 });
const figure = (value: number): string => n(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const score = (value: number): string =>
  n(Math.round(value) + 0, { signDisplay: 'exceptZero', maximumFractionDigits: 0 });

/** A month of a bar: its name, and the first of its days. */
export const monthName = (code: string): string => d(`${code}-01`, 'monthYear');

/** The commonest of them; several may be as common. */
function most(bars: readonly BarView[], answered: number, name: (bar: BarView) => string): string {
  const count = Math.max(...bars.map((bar) => bar.count));
  const first = bars.filter((bar) => bar.count === count);
  const share = percent(count / answered);
  if (first.length === bars.length && bars.length > 1) return t('results-says-even', { count, share });
  const labels = first.map(name).join(' · ');
  return first.length > 1
    ? t('results-says-several', { labels, count, share })
    : t('results-says-most', { label: labels, count, answered, share });
}

const middle = (
  { mean, median, deviation }: FiguresView,
  scale: QuestionResults['question']['scale'],
): string => {
  const values = { mean: figure(mean), median: n(median, { maximumFractionDigits: 1 }) };
  if (scale) return t('results-says-scale', { ...values, min: n(scale.min), max: n(scale.max) });
  return deviation === null
    ? t('results-says-one', { value: n(mean) })
    : t('results-says-number', { ...values, deviation: figure(deviation) });
};

/** The main finding; beside it what all said, where only some were asked for. */
export function finding({ question, results, of_all: all }: QuestionResults): string {
  const { answered, bars, figures } = results;
  if (answered === 0) return t('results-says-none');
  if (figures) {
    const beside =
      all?.figures && !results.nps ? ` ${t('results-says-beside', { mean: figure(all.figures.mean) })}` : '';
    return middle(figures, question.scale) + beside;
  }
  if (question.kind === 'date') return most(bars, answered, ({ code }) => monthName(code));
  if (question.kind === 'text') return t('results-says-words', { count: answered });
  return most(bars, answered, ({ label }) => label);
}

export function npsFinding(nps: NpsView, all: NpsView | null | undefined): string {
  const of = nps.promoters + nps.passives + nps.detractors;
  const said = t('results-says-nps', {
    score: score(nps.score),
    promoters: percent(nps.promoters / of),
    detractors: percent(nps.detractors / of),
  });
  return all ? `${said} ${t('results-says-nps-beside', { score: score(all.score) })}` : said;
}

/** Who answered it; of several options also that they need not add up. */
export const noteOf = ({ question, results }: QuestionResults): string =>
  [
    t('results-note', {
      answered: results.answered,
      responses: results.responses,
      share: percent(results.share_answered),
    }),
    question.kind === 'multiple' && results.answered > 0 && t('results-note-multiple'),
  ]
    .filter(Boolean)
    .join(' ');

/** What was chosen, beside what all chose. */
export const barsOf = ({ results, of_all: all }: QuestionResults): Bar[] =>
  results.bars.map(({ code, label, count, share }) => {
    const other = all?.bars.find((bar) => bar.code === code);
    return { label, value: count, share, other: other && { value: other.count, share: other.share } };
  });

/** The steps of a scale as columns of one value, the ranges of numbers from their lower end to the next. */
export function binsOf({ question, results: { bars } }: QuestionResults): Bin[] {
  if (question.kind === 'scale')
    return bars.map(({ code, count }) => ({ from: Number(code), to: Number(code), count }));
  return bars.map(({ code, label, count }, i) => ({
    from: Number(code),
    // What follows the lower end and the dash.
    to: Number(bars[i + 1]?.code ?? label.slice(code.length + 1)),
    count,
  }));
}

/** More months than anybody follows along a line. */
const MOST_MONTHS = 240;

/** Every month from the first to the last, the empty ones too; nothing where they lie too far apart. */
export function monthsOf({
  results: { bars },
}: QuestionResults): { day: string; value: number }[] | undefined {
  const place = ({ code }: BarView) => Number(code.slice(0, 4)) * 12 + Number(code.slice(5, 7)) - 1;
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return [];
  const [from, to] = [place(first), place(last)];
  if (to - from >= MOST_MONTHS) return undefined;
  const counts = new Map(bars.map((bar) => [place(bar), bar.count]));
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const [year, month] = [Math.floor((from + i) / 12), ((from + i) % 12) + 1];
    const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
    return { day, value: counts.get(from + i) ?? 0 };
  });
}
