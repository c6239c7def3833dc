/** Lines of a timeline in words, and where each leads. */
import { fieldName } from '../records/history';
import { columnName } from '../records/words';
import { place, ROOM_OF } from '../state';
import { isListed, type Happening } from '../wire';
import { t } from '../words/words.svelte';

export interface Line {
  /** What happened. */
  what: string;
  /** What it happened with. */
  name?: string;
  /** Leads there. */
  go?: () => void;
}

/** As a line begins. */
const begun = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

export function lineOf(happening: Happening): Line {
  switch (happening.what) {
    case 'dated': {
      const { record, name, column } = happening;
      const { noun, id } = record;
      const of = t('noun-counted', { noun, count: 1 });
      const what =
        column && isListed(noun)
          ? t('timeline-dated', { noun: of, date: columnName(noun, column) })
          : t('timeline-recorded', { noun: of });
      const go = isListed(noun) ? () => place.go(ROOM_OF[noun], { record: id }) : undefined;
      return { what: begun(what), name: name || t('record-nameless'), ...(go && { go }) };
    }
    case 'used': {
      const { product, name, last, times: count } = happening;
      const go = () => place.go('products', { record: product.id });
      return { what: t(last ? 'timeline-used' : 'timeline-used-first', { count }), name, go };
    }
    case 'step': {
      const fields = happening.fields.map((code) => fieldName('contact', code));
      return { what: t(`history-${happening.step}`), name: fields.join(', ') };
    }
    case 'disclosed': {
      const { disclosure, recipient_name: name } = happening;
      return { what: t('timeline-disclosed'), name, go: () => place.go('ledger', { disclosure }) };
    }
    case 'exported':
      return { what: t('timeline-exported'), name: happening.reason ?? '' };
  }
}
