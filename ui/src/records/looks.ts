/**
 * How the records of each noun are shown until the keeper arranges them: which columns, how wide, and what stands
 * together on a page and in a form. A noun that is not named here is shown by what is known of its columns.
 */
import type { Sort } from '../parts/table';
import type { Tone } from '../parts';
import type { Listed } from '../wire';
import type { PlainKey } from '../words/words.svelte';

/** A column that is shown at first. Where there is no room, one gives way to those before it. */
export interface Shape {
  code: string;
  width: number | `${number}fr`;
  min?: number;
  room?: number;
  /** Of a flag: said where it is set; nothing where it is not. */
  says?: PlainKey;
  tone?: Tone;
}

export interface Look {
  /** From the left. The first never gives way. */
  columns: readonly Shape[];
  sort: Sort;
  /** Columns of a form and a page that belong together, under the heading `group-NOUN-GROUP`. */
  groups?: Readonly<Record<string, readonly string[]>>;
  /** By which columns one is chosen among others: what it is called, and what tells it from others called the same. */
  names: { title: readonly string[]; detail: readonly string[] };
  /** Columns that many can be given at once, where these are not those of the form. */
  bulk?: readonly string[];
}

const up = (column: string): Sort => ({ column, descending: false });

export const LOOKS: Record<Listed, Look> = {
  contact: {
    columns: [
      { code: 'name', width: '21fr', min: 150 },
      { code: 'organisation', width: '19fr', min: 130, room: 430 },
      { code: 'email', width: '25fr', min: 160, room: 600 },
      { code: 'mobile', width: 144, room: 740 },
      { code: 'position', width: '15fr', min: 110, room: 1120 },
      { code: 'city', width: '11fr', min: 90, room: 980 },
      { code: 'source', width: '14fr', min: 124, room: 860 },
      { code: 'objects_to_marketing', width: 124, says: 'contacts-objects', tone: 'held' },
      { code: 'updated', width: 108, room: 1340 },
    ],
    sort: up('name'),
    names: { title: ['name'], detail: ['email', 'organisation'] },
    bulk: [
      'organisation',
      'position',
      'street',
      'postal_code',
      'city',
      'country',
      'product_of',
      'objects_to_marketing',
    ],
  },
  organisation: {
    columns: [
      { code: 'name', width: '3fr', min: 180 },
      { code: 'business_id', width: 130, room: 560 },
      { code: 'street', width: '2fr', min: 130, room: 700 },
      { code: 'city', width: '1fr', min: 100, room: 430 },
      { code: 'contacts', width: 96 },
    ],
    sort: up('name'),
    names: { title: ['name'], detail: ['city'] },
  },
  device: {
    columns: [
      { code: 'make', width: '12fr', min: 96 },
      { code: 'model', width: '16fr', min: 120 },
      { code: 'kind', width: 104, room: 520 },
      { code: 'contact', width: '17fr', min: 130, room: 420 },
      { code: 'organisation', width: '17fr', min: 130, room: 800 },
      { code: 'system', width: '14fr', min: 120, room: 660 },
      { code: 'browser', width: '12fr', min: 100, room: 960 },
      { code: 'ip', width: 140, room: 1100 },
      { code: 'ip_seen', width: 152, room: 1240 },
    ],
    sort: up('make'),
    names: { title: ['make', 'model'], detail: ['contact', 'imei'] },
    groups: {
      what: ['kind', 'make', 'model'],
      whose: ['contact', 'organisation', 'product'],
      software: ['system', 'system_version', 'browser', 'mobile_browser', 'user_agent'],
      codes: ['ip', 'ip_seen', 'imei', 'unique_code'],
    },
  },
  product: {
    columns: [
      { code: 'name', width: '3fr', min: 180 },
      { code: 'kind', width: 120, room: 400 },
      { code: 'company', width: '2fr', min: 140, room: 470 },
      { code: 'source', width: 150, room: 700 },
      { code: 'updated', width: 108, room: 820 },
    ],
    sort: up('name'),
    names: { title: ['name'], detail: ['company'] },
  },
  session: {
    columns: [
      { code: 'started', width: 152 },
      { code: 'contact', width: '18fr', min: 130 },
      { code: 'product', width: '18fr', min: 130, room: 450 },
      { code: 'seconds', width: 104, room: 550 },
      { code: 'company', width: '14fr', min: 120, room: 860 },
      { code: 'device', width: '14fr', min: 120, room: 700 },
    ],
    sort: { column: 'started', descending: true },
    names: { title: ['product'], detail: ['contact'] },
  },
  account: {
    columns: [
      { code: 'user_name', width: '18fr', min: 130 },
      { code: 'product', width: '18fr', min: 130, room: 400 },
      { code: 'contact', width: '18fr', min: 130, room: 520 },
      { code: 'password', width: 176, room: 980 },
      { code: 'opened', width: 112, room: 880 },
      { code: 'last_seen', width: 152, room: 700 },
    ],
    sort: up('user_name'),
    names: { title: ['user_name'], detail: ['product', 'contact'] },
  },
  contract: {
    columns: [
      { code: 'title', width: '22fr', min: 150 },
      { code: 'number', width: 140, room: 520 },
      { code: 'organisation', width: '18fr', min: 130, room: 400 },
      { code: 'product', width: '16fr', min: 120, room: 1120 },
      { code: 'status', width: 104, room: 640 },
      { code: 'starts', width: 112, room: 980 },
      { code: 'ends', width: 112, room: 760 },
    ],
    sort: up('ends'),
    names: { title: ['number', 'title'], detail: ['organisation'] },
    groups: {
      what: ['title', 'number', 'status'],
      parties: ['organisation', 'company', 'product'],
      time: ['signed', 'starts', 'ends', 'renewal', 'notice_months'],
      more: ['note'],
    },
  },
  contract_contact: {
    columns: [
      { code: 'contact', width: '18fr', min: 130 },
      { code: 'role', width: '14fr', min: 110, room: 520 },
      { code: 'contract', width: '20fr', min: 140, room: 380 },
      { code: 'updated', width: 108, room: 820 },
    ],
    sort: up('contact'),
    names: { title: ['contact', 'role'], detail: ['contract'] },
  },
  list: {
    columns: [
      { code: 'name', width: '3fr', min: 180 },
      { code: 'kind', width: 170, room: 420 },
      { code: 'product', width: '2fr', min: 130, room: 620 },
      { code: 'updated', width: 108, room: 820 },
    ],
    sort: up('name'),
    names: { title: ['name'], detail: ['product'] },
  },
  membership: {
    columns: [
      { code: 'contact', width: '18fr', min: 130 },
      { code: 'list', width: '18fr', min: 130, room: 380 },
      { code: 'state', width: 150, room: 520 },
      { code: 'since', width: 112, room: 660 },
      { code: 'source', width: '10fr', min: 140, room: 820 },
    ],
    sort: up('contact'),
    names: { title: ['list'], detail: ['contact'] },
  },
  feedback: {
    columns: [
      { code: 'received', width: 112 },
      { code: 'channel', width: 104, room: 520 },
      { code: 'text', width: '30fr', min: 200, room: 380 },
      { code: 'rating', width: 80, room: 620 },
      { code: 'contact', width: '14fr', min: 120, room: 720 },
      { code: 'product', width: '12fr', min: 120, room: 940 },
    ],
    sort: { column: 'received', descending: true },
    names: { title: ['received', 'channel'], detail: ['contact', 'text'] },
  },
  competition: {
    columns: [
      { code: 'name', width: '3fr', min: 180 },
      { code: 'product', width: '2fr', min: 130, room: 620 },
      { code: 'opens', width: 112, room: 520 },
      { code: 'closes', width: 112, room: 420 },
    ],
    sort: { column: 'closes', descending: true },
    names: { title: ['name'], detail: ['product'] },
  },
  entry: {
    columns: [
      { code: 'contact', width: '16fr', min: 130 },
      { code: 'competition', width: '18fr', min: 130, room: 380 },
      { code: 'entered', width: 112, room: 720 },
      { code: 'result', width: 150, room: 520 },
      { code: 'place', width: 112, room: 820 },
      { code: 'prize', width: '12fr', min: 130, room: 940 },
    ],
    sort: up('contact'),
    names: { title: ['competition'], detail: ['contact'] },
  },
  survey: {
    columns: [
      { code: 'title', width: '3fr', min: 180 },
      { code: 'channel', width: 130, room: 620 },
      { code: 'product', width: '2fr', min: 130, room: 820 },
      { code: 'opened', width: 112, room: 520 },
      { code: 'closed', width: 112, room: 420 },
    ],
    sort: { column: 'opened', descending: true },
    names: { title: ['title'], detail: ['channel'] },
  },
  response: {
    columns: [
      { code: 'contact', width: '16fr', min: 130 },
      { code: 'survey', width: '20fr', min: 150, room: 380 },
      { code: 'submitted', width: 112, room: 520 },
      { code: 'complete', width: 120, room: 720 },
      { code: 'language', width: 96, room: 820 },
    ],
    sort: { column: 'submitted', descending: true },
    names: { title: ['survey'], detail: ['contact'] },
  },
};
