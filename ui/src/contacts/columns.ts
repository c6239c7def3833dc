/** The columns of the table, and which of them there is room for. */
import type { Column } from '../parts/table';
import type { ContactLine } from '../wire';
import { phone } from '../words/phone';
import { d, t } from '../words/words.svelte';
import { fullName } from './contactForm';

const nothing = (text: string | null): string => text ?? t('contacts-none');
const quietly = (text: string | null) => (text === null ? ('quiet' as const) : undefined);

/** Widest first: a column gives way to those before it. */
const LEAVES: readonly [id: string, below: number][] = [
  ['updated', 1340],
  ['position', 1100],
  ['city', 960],
  ['source', 820],
  ['mobile', 700],
  ['email', 580],
  ['organisation', 410],
];

export function columnsFor(width: number, picked: ReadonlySet<string>): Column<ContactLine>[] {
  const all: Column<ContactLine>[] = [
    {
      id: 'name',
      title: t('contacts-name'),
      width: '21fr',
      min: 150,
      value: (line) => fullName(line) || t('contacts-nameless'),
      tone: (line) => (picked.has(line.id) ? 'accent' : fullName(line) ? undefined : 'quiet'),
      sortable: true,
      mark: true,
    },
    {
      id: 'organisation',
      title: t('field-organisation'),
      width: '19fr',
      min: 130,
      value: (line) => nothing(line.organisation),
      tone: (line) => quietly(line.organisation),
      sortable: true,
      mark: true,
    },
    {
      id: 'email',
      title: t('field-email'),
      width: '25fr',
      min: 160,
      value: (line) => nothing(line.email),
      tone: (line) => quietly(line.email),
      sortable: true,
      mark: true,
    },
    {
      id: 'mobile',
      title: t('field-mobile'),
      width: 144,
      value: (line) => (line.mobile ? phone(line.mobile) : t('contacts-none')),
      tone: (line) => quietly(line.mobile),
      figures: true,
      sortable: true,
    },
    {
      id: 'position',
      title: t('field-position'),
      width: '15fr',
      min: 110,
      value: (line) => nothing(line.position),
      tone: (line) => quietly(line.position),
      sortable: true,
      mark: true,
    },
    {
      id: 'city',
      title: t('field-city'),
      width: '11fr',
      min: 90,
      value: (line) => nothing(line.city),
      tone: (line) => quietly(line.city),
      sortable: true,
      mark: true,
    },
    {
      id: 'source',
      title: t('contact-source'),
      width: '14fr',
      min: 124,
      value: (line) => t(`in-source-${line.source}`),
      tone: () => 'quiet',
      sortable: true,
    },
    {
      id: 'objects',
      title: t('contacts-marketing'),
      width: 128,
      value: (line) => (line.objects ? t('contacts-objects') : ''),
      tone: () => 'held',
    },
    {
      id: 'updated',
      title: t('contacts-updated'),
      width: 96,
      value: (line) => d(line.updated),
      tone: () => 'quiet',
      figures: true,
      sortable: true,
    },
  ];
  const gone = LEAVES.filter(([, below]) => width > 0 && width < below).map(([id]) => id);
  return all.filter((column) => !gone.includes(column.id));
}
