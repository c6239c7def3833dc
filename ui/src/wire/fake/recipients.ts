/** Recipients of every kind of trouble, and what was disclosed to them. */
import type { DisclosureView, Field, Purpose, RecipientForm, RecipientView } from '../generated';
import { ago, id } from './people';

const KEY = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

interface Sketch {
  name: string;
  kind: RecipientForm['kind'];
  country: string;
  ends: string;
  purposes: Purpose[];
  key: 'confirmed' | 'unconfirmed' | 'none';
}

const SKETCHES: Sketch[] = [
  {
    name: 'Saimaa Drift Oy',
    kind: 'subcontractor',
    country: 'FI',
    ends: '2027-12-31',
    purposes: ['delivery', 'service'],
    key: 'confirmed',
  },
  {
    name: 'Nordvik Sverige AB',
    kind: 'group_company',
    country: 'SE',
    ends: '2028-06-30',
    purposes: ['marketing', 'newsletter', 'sharing'],
    key: 'confirmed',
  },
  {
    name: 'Tryckeri Alfa Ab',
    kind: 'subcontractor',
    country: 'FI',
    ends: '2026-09-30',
    purposes: ['newsletter', 'delivery'],
    key: 'confirmed',
  },
  {
    name: 'Bluefin Analytics Inc.',
    kind: 'subcontractor',
    country: 'US',
    ends: '2027-03-31',
    purposes: ['personalisation'],
    key: 'none',
  },
  {
    name: 'Björkholm Logistik Ab',
    kind: 'customer',
    country: 'FI',
    ends: '2027-12-31',
    purposes: ['service', 'contact_request'],
    key: 'unconfirmed',
  },
  {
    name: 'Tallinna Kõnekeskus OÜ',
    kind: 'subcontractor',
    country: 'EE',
    ends: '2027-08-31',
    purposes: ['service', 'marketing'],
    key: 'confirmed',
  },
];

/** The first 20 hex digits of the key's hash; here only something that looks like them. */
export const fingerprint = (key: string): string =>
  [...key]
    .reduce((sum, c) => (sum * 31n + BigInt(c.codePointAt(0)!)) % (1n << 80n), 7n)
    .toString(16)
    .padStart(20, '0');

export const EEA = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO AX GF GP MQ RE YT MF'.split(
    ' ',
  ),
);

export const recipientView = (
  n: string,
  form: RecipientForm,
  confirmed: string | null,
  disclosures = 0,
): RecipientView => ({
  id: n,
  form: { ...form, confirm_fingerprint: '' },
  fingerprint: form.age_recipient ? fingerprint(form.age_recipient) : null,
  key_confirmed: confirmed,
  in_eea: EEA.has(form.country),
  contract_ended: form.contract_ends !== '' && form.contract_ends < ago(0).slice(0, 10),
  disclosures,
});

export function recipients(): RecipientView[] {
  return SKETCHES.map((sketch, n) =>
    recipientView(
      id(3, n),
      {
        name: sketch.name,
        kind: sketch.kind,
        country: sketch.country,
        contact_person: ['Terhi Ojala', 'Stefan Lund', 'Roland Skog', '', 'Pia Nyman', 'Kadri Tamm'][n]!,
        contact_email: n === 3 ? '' : `kontakt@mottagare${n + 1}.example`,
        age_recipient: sketch.key === 'none' ? '' : KEY.slice(0, -1) + 'acdefg'[n],
        confirm_fingerprint: '',
        contract_reference: n === 3 ? '' : `2023-${118 + n}`,
        contract_ends: sketch.ends,
        purposes: sketch.purposes,
      },
      sketch.key === 'confirmed' ? ago(200 - n * 20) : null,
    ),
  );
}

const FIELDS: Field[][] = [
  ['given_name', 'family_name', 'email', 'organisation', 'mobile'],
  ['given_name', 'family_name', 'email'],
  ['given_name', 'family_name', 'street', 'postal_code', 'city'],
];

export function disclosures(to: RecipientView[]): DisclosureView[] {
  const days = [39, 41, 88, 120, 167, 204, 260, 301];
  return days.map((day, n) => {
    const recipient = to[[0, 1, 0, 2, 5, 1, 0, 2][n]!]!;
    recipient.disclosures++;
    const state = n === 1 ? 'intent' : n === 4 ? 'cancelled' : 'completed';
    return {
      id: id(4, n),
      state,
      recipient_name: recipient.form.name,
      recipient: recipient.id,
      purpose: recipient.form.purposes[0]!,
      fields: FIELDS[n % 3]!,
      disclosed: [412, 1_204, 88, 640, 0, 977, 301, 15][n]!,
      withheld: [12, 93, 0, 41, 0, 60, 9, 1][n]!,
      package_id: `LG-2026-${String(8 - n).padStart(4, '0')}`,
      expires: ago(day - 90).slice(0, 10),
      at: ago(day, 37 * n),
      file: state === 'cancelled' ? null : `LG-2026-${String(8 - n).padStart(4, '0')}.tar.age`,
      sha256: state === 'completed' ? fingerprint(`file ${n}`).padEnd(64, '3e9a1c07') : null,
    };
  });
}
