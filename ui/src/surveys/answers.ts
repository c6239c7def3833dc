/** What a response says to a question, in words. */
import type { AnswerView } from '../wire';
import { d, n, t } from '../words/words.svelte';

/** Of several options an answer has the codes with this between them, and this alone where none was chosen. */
const BETWEEN = ';';

/** Nothing where it was not answered. */
export function inWords({ question, answer }: AnswerView): string | undefined {
  if (answer === '') return undefined;
  const label = (code: string): string =>
    question.options.find((option) => option.code === code)?.label ?? code;
  switch (question.kind) {
    case 'single':
      return label(answer);
    case 'multiple': {
      const chosen = answer.split(BETWEEN).filter(Boolean);
      return chosen.length > 0 ? chosen.map(label).join(', ') : t('answers-none-chosen');
    }
    case 'scale':
      return question.scale
        ? t('answers-on-scale', {
            step: n(Number(answer)),
            min: n(question.scale.min),
            max: n(question.scale.max),
          })
        : answer;
    case 'number':
      return n(Number(answer), { maximumFractionDigits: 4 });
    case 'date':
      return d(answer);
    case 'text':
      return answer;
  }
}
