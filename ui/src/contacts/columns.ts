/** The columns of the table. Where there is no room, one gives way to those before it; the name never does. */
import type { Column } from '../parts/table';
import type { ContactLine } from '../wire';
import { phone } from '../words/phone';
import { d, t } from '../words/words.svelte';
import { fullName } from './contactForm';

const nothing = (text: string | null): string => text ?? t('contacts-none');
const quietly = (text: string | null) => (text === null ? ('quiet' as const) : undefined);

export const columnsFor = (picked: ReadonlySet<string>): Column<ContactLine>[] => [
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
    room: 430,
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
    room: 600,
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
    room: 740,
    title: t('field-mobile'),
    width: 144,
    value: (line) => (line.mobile ? phone(line.mobile) : t('contacts-none')),
    tone: (line) => quietly(line.mobile),
    figures: true,
    sortable: true,
  },
  {
    id: 'position',
    room: 1120,
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
    room: 980,
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
    room: 860,
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
    width: 144,
    value: (line) => (line.objects ? t('contacts-objects') : ''),
    tone: () => 'held',
  },
  {
    id: 'updated',
    room: 1340,
    title: t('contacts-updated'),
    width: 96,
    value: (line) => d(line.updated),
    tone: () => 'quiet',
    figures: true,
    sortable: true,
  },
];
