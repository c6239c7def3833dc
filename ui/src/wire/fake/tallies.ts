/** What the answers to a question say together. */
import type { BarView, QuestionForm, ResultsView } from '../generated';

const WIDTHS = [1, 2, 5];
const MOST_BARS = 12;

/** Ranges of one round width, without a gap. */
function ranges(values: readonly number[]): [from: number, to: number][] {
  if (values.length === 0) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  let width = 1;
  for (let n = 0; Math.floor(high / width) - Math.floor(low / width) >= MOST_BARS; n++)
    width = WIDTHS[(n + 1) % 3]! * 10 ** Math.floor((n + 1) / 3);
  const first = Math.floor(low / width);
  return Array.from({ length: Math.floor(high / width) - first + 1 }, (_, i) => [
    (first + i) * width,
    (first + i + 1) * width,
  ]);
}

function counted(question: QuestionForm, answers: readonly string[]): [string, string, number][] {
  const having = (test: (answer: string) => boolean) => answers.filter(test).length;
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.map(({ code, label }) => [
        code,
        label,
        having((answer) => answer.split(';').includes(code)),
      ]);
    case 'scale': {
      const { min, max } = question.scale!;
      const steps = Array.from({ length: max - min + 1 }, (_, i) => String(min + i));
      return steps.map((step) => [step, step, having((answer) => answer === step)]);
    }
    case 'number':
      return ranges(answers.map(Number)).map(([from, to]) => [
        String(from),
        `${from}–${to}`,
        having((answer) => Number(answer) >= from && Number(answer) < to),
      ]);
    case 'date': {
      const months = [...new Set(answers.map((answer) => answer.slice(0, 7)))].sort();
      return months.map((month) => [month, month, having((answer) => answer.startsWith(month))]);
    }
    case 'text':
      return [];
  }
}

function figures(values: readonly number[]): ResultsView['figures'] {
  const n = values.length;
  if (n === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const median = (sorted[Math.floor((n - 1) / 2)]! + sorted[Math.ceil((n - 1) / 2)]!) / 2;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, median, deviation: n > 1 ? Math.sqrt(squares / (n - 1)) : null };
}

/** `all`: the answer of each response, empty where there is none. */
export function tally(question: QuestionForm, all: readonly string[]): ResultsView {
  const answers = all.filter((answer) => answer !== '');
  const share = (count: number, of: number) => (of > 0 ? count / of : 0);
  const bars = counted(question, answers).map(([code, label, count]): BarView => ({
    code,
    label,
    count,
    share: share(count, answers.length),
  }));
  const { kind, scale } = question;
  const told = { figures: null, likert: null, nps: null };
  const whole = {
    responses: all.length,
    answered: answers.length,
    share_answered: share(answers.length, all.length),
    bars,
  };
  if (kind !== 'number' && kind !== 'scale') return { ...whole, ...told };
  const values = answers.map(Number);
  if (kind === 'number' || !scale || values.length === 0)
    return { ...whole, ...told, figures: figures(values) };
  const having = (test: (value: number) => boolean) => values.filter(test).length;
  const middle = (scale.min + scale.max) / 2;
  const [promoters, detractors] = [having((value) => value >= 9), having((value) => value <= 6)];
  return {
    ...whole,
    figures: figures(values),
    likert: {
      low: share(
        having((value) => value < middle),
        values.length,
      ),
      middle: share(
        having((value) => value === middle),
        values.length,
      ),
      high: share(
        having((value) => value > middle),
        values.length,
      ),
    },
    nps:
      scale.min === 0 && scale.max === 10
        ? {
            promoters,
            passives: values.length - promoters - detractors,
            detractors,
            score: ((promoters - detractors) / values.length) * 100,
          }
        : null,
  };
}
