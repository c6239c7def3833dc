/** What logs do not say by themselves: whose an address is, where the visitor stands, when a session is over. */
import { record, type Reader } from '../state';
import { Sources, type Source } from '../wire';

/** Where a line says who the visitor is: the user name it logs, a parameter of the address, or a part of its path. */
export const PLACES = ['user', 'query', 'path'] as const;
export type Where = (typeof PLACES)[number];

/** What stands there: the user name of an account, an e-mail address, or either. */
export const NAMES = ['either', 'account', 'email'] as const;
export type Known = (typeof NAMES)[number];

/** Minutes of silence that end a session, as `src-tauri/crates/desk/src/weblogs.rs` has them. */
export const SILENCE = 30;
export const LONGEST_SILENCE = 24 * 60;
/** Parts of a path that anybody stands at. */
export const LAST_PART = 20;

/** An address, and the id of the product it belongs to. Either may still be missing. */
export interface Address {
  address: string;
  product: string;
}

export interface Rules {
  addresses: Address[];
  silence: number;
  where: Where;
  parameter: string;
  part: number;
  known: Known;
}

export const FRESH: Readonly<Rules> = {
  addresses: [{ address: '/', product: '' }],
  silence: SILENCE,
  where: 'user',
  parameter: '',
  part: 1,
  known: 'either',
};

/** In the form of the desk; nothing while the parameter has no name. */
export function tieOf({
  where,
  parameter,
  part,
}: Pick<Rules, 'where' | 'parameter' | 'part'>): string | undefined {
  if (where === 'user') return 'user';
  if (where === 'path') return `path:${part}`;
  return parameter.trim() ? `query:${parameter.trim()}` : undefined;
}

export const isBlank = ({ address, product }: Address): boolean => !address.trim() && !product;

/** An address without what it belongs to, or the other way round. */
export const isHalf = ({ address, product }: Address): boolean => !address.trim() !== !product;

/** The first address that stands there more than once: only one of them could decide. */
export function twice(addresses: readonly Address[]): string | undefined {
  const all = addresses.map(({ address }) => address.trim()).filter(Boolean);
  return all.find((address, i) => all.indexOf(address) < i);
}

const text = (raw: unknown): string => (typeof raw === 'string' ? raw : '');
const among = <T extends string>(list: readonly T[], raw: unknown): T | undefined =>
  list.find((one) => one === raw);
const within = (most: number, raw: unknown): number | undefined =>
  Number.isInteger(raw) && (raw as number) >= 1 && (raw as number) <= most ? (raw as number) : undefined;

/** As they were kept, with the source; what means nothing any more is as it is at first. */
export const readRules: Reader<Rules & { source: Source | '' }> = (raw) => {
  const kept = record(raw);
  if (!kept) return undefined;
  const addresses = (Array.isArray(kept.addresses) ? kept.addresses : [])
    .map(record)
    .map((one) => ({ address: text(one?.address), product: text(one?.product) }))
    .filter((one) => !isBlank(one));
  return {
    addresses: addresses.length > 0 ? addresses : [...FRESH.addresses],
    silence: within(LONGEST_SILENCE, kept.silence) ?? FRESH.silence,
    where: among(PLACES, kept.where) ?? FRESH.where,
    parameter: text(kept.parameter),
    part: within(LAST_PART, kept.part) ?? FRESH.part,
    known: among(NAMES, kept.known) ?? FRESH.known,
    source: among(Sources, kept.source) ?? '',
  };
};
