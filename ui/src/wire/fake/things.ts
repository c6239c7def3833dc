/** Invented devices, and what is used on them. Addresses are those kept for documentation (RFC 5737, RFC 3849). */
import { Sources, type Source } from '../generated';
import type { Held } from './held';
import { ago, dice, id, type Person } from './people';

const MODELS: readonly [kind: string, make: string, model: string, system: string, version: string][] = [
  ['phone', 'Samsung', 'Galaxy S24', 'Android', '15'],
  ['phone', 'Apple', 'iPhone 15', 'iOS', '18.1'],
  ['phone', 'Fairphone', '5', 'Android', '14'],
  ['phone', 'Nokia', 'G42', 'Android', '13'],
  ['tablet', 'Apple', 'iPad Air', 'iPadOS', '18.0'],
  ['tablet', 'Samsung', 'Galaxy Tab S9', 'Android', '14'],
  ['computer', 'Lenovo', 'ThinkPad T14', 'Windows', '11'],
  ['computer', 'Dell', 'Latitude 5450', 'Windows', '11'],
  ['computer', 'Apple', 'MacBook Air', 'macOS', '15.1'],
  ['computer', 'Framework', 'Laptop 13', 'Ubuntu', '24.04'],
  ['other', 'Garmin', 'Fenix 7', '', ''],
];
const BROWSERS = ['Chrome', 'Safari', 'Firefox', 'Edge', 'Samsung Internet'];
const PRODUCTS: readonly [name: string, kind: string, company: string][] = [
  ['Nordvik Kassa', 'product', ''],
  ['Nordvik Lager', 'product', ''],
  ['Kundportalen', 'service', ''],
  ['Saimaa Drift', 'service', 'Saimaa Drift Oy'],
  ['Kivimäki Palkka', 'product', 'Kivimäki Ohjelmistot Oy'],
  ['Fjällräv Analys', 'service', 'Fjällräv Data Ab'],
  ['Nyhetsbrevet', 'service', ''],
];

const made = (kind: number, n: number, source: Source, age: number, form: Record<string, string>): Held => ({
  id: id(kind, n),
  form: Object.fromEntries(Object.entries(form).filter(([, value]) => value !== '')),
  origin: { source, at: ago(age) },
  origins: {},
  created: ago(age),
  updated: ago(age),
  changes: 0,
});

export const products = (count: number): Held[] =>
  PRODUCTS.slice(0, count).map(([name, kind, company], n) =>
    made(7, n, company ? 'group' : 'form', 300 - n * 11, { name, kind, company }),
  );

/** Fifteen digits, the last of which agrees with the others. */
function imei(n: number): string {
  const head = `35${String(209_900_000_000 + n * 7_919).slice(0, 12)}`;
  const sum = [...head].reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return `${head}${(10 - (sum % 10)) % 10}`;
}

export function devices(count: number, people: readonly Person[], used: readonly Held[]): Held[] {
  const roll = dice(11);
  const one = <T>(from: readonly T[]): T => from[roll(from.length)]!;
  return Array.from({ length: count }, (_, n) => {
    const [kind, make, model, system, system_version] = one(MODELS);
    const owner = one(people);
    const browser = system ? one(BROWSERS) : '';
    const seen = roll(200);
    const address = roll(5) === 0 ? `2001:db8::${(n + 1).toString(16)}` : `192.0.2.${1 + roll(254)}`;
    const known = system !== '' && roll(4) > 0;
    const source: Source = roll(3) === 0 ? one(Sources) : 'use';
    const device = made(9, n, source, seen + roll(300), {
      kind,
      make,
      model,
      system,
      system_version,
      browser: kind === 'computer' ? browser : '',
      mobile_browser: kind === 'computer' ? '' : browser,
      ip: known ? address : '',
      ip_seen: known ? ago(seen).slice(0, 10) : '',
      imei: kind === 'phone' && roll(3) > 0 ? imei(n) : '',
      unique_code: roll(9) === 0 ? `NV-${String(10_000 + n)}` : '',
      contact: roll(12) === 0 && owner.organisation ? '' : owner.id,
      organisation: roll(3) === 0 || !owner.organisation ? (owner.organisation ?? '') : '',
      product: roll(2) === 0 && used.length > 0 ? one(used).id : '',
      user_agent: browser ? `Mozilla/5.0 (${system} ${system_version}; ${model}) ${browser}/1.0` : '',
    });
    if (!device.form.contact && !device.form.organisation) device.form.contact = owner.id;
    if (known) device.origins.ip = { source: 'use', at: ago(seen) };
    return device;
  });
}
