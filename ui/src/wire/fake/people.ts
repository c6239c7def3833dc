/** Invented people at invented organisations: the same ones every time. Addresses and numbers reach nobody. */
import { Sources, type ContactForm, type OriginView, type Source } from '../generated';
import type { Held } from './held';

export interface Person {
  id: string;
  form: ContactForm;
  organisation: string | null;
  origin: OriginView;
  /** The import it came in. */
  batch?: string;
  origins: Record<string, OriginView>;
  created: string;
  updated: string;
  changes: number;
}

const list = (text: string): string[] => text.split(' ').map((word) => word.replaceAll('_', ' '));

const GIVEN = list(
  'Aino Anders Anna-Lena Astrid Benita Camilla Daniel Eero Elina Eliel Elsa Emma Erik Fredrik Gunnel Hanna Heikki Helmi Ida Ilmari Inkeri Jan-Erik Jari Johanna Jonas Jukka Kaisa Karin Karl-Gustav Katarina Kerstin Kristiina Lauri Leena Linnéa Maarit Magnus Maj-Britt Maria Marko Matti Mikaela Mikko Minna Niklas Nina Oona Oskar Outi Patrik Pekka Petra Pia Rasmus Riikka Roland Saara Sami Sofia Solveig Stefan Susanne Tapio Terhi Tiina Tomas Tuomas Ulla Veikko Vesa Viveka Wilma Yrjö Åke Åsa Östen',
);
const FAMILY = list(
  'Ahlbäck Backman Bergström Björklund Blomqvist Ekholm Eriksson Fagerström Forsman Gustafsson Haapala Hakala Heikkinen Hellström Holmberg Hämäläinen Häggblom Immonen Jansson Järvinen Karhu Kivimäki Knuts Korhonen Koskinen Kuusisto Lahtinen Laine Lehtonen Lindholm Lindroos Lund Mattsson Mickelsson Mäkinen Mäntylä Nieminen Nordström Nygård Nyman Ojala Palmgren Peltola Pihlaja Rantanen Renvall Rosenqvist Saarinen Salminen Sandström Savolainen Sjöberg Skog Strandberg Sundqvist Söderholm Tamminen Toivonen Törnqvist Uusitalo Virtanen Vuorinen Wikström Västerlund Åberg Åberg-Lind Åkerblom Öhman Österberg',
);
const STEMS = list(
  'Björkholm Ekenäs Fjällräv Hakala Kivimäki Kuusisto Lahtinen Mäntylä Norrskär Nygård Ranta Saimaa Skärgården Strandvik Sundqvist Tallmo Vasa Västra Åsten Österö Aurajoki Hangö Ingå Jokela Karis Lohja Nagu Oulu Pargas Raseborg Sibbo Turku Ulvila Vanda',
);
const TRADES = list(
  'Handel_Ab Logistik_Ab Oy Bygg_Ab Puutarha_Oy Retail_Ab Frakt_Ab Sähkö_Ky Teknik_Ab Apteekki_Oy Böcker_Ab Kauppa_Oy Konsult_Ab Metalli_Oy Fönster_Ab',
);
const TOWNS: readonly [city: string, postal: string][] = [
  ['Åbo', '20100'],
  ['Helsingfors', '00100'],
  ['Tammerfors', '33100'],
  ['Vasa', '65100'],
  ['Esbo', '02100'],
  ['Uleåborg', '90100'],
  ['Jakobstad', '68600'],
  ['Borgå', '06100'],
  ['Mariehamn', '22100'],
  ['Kuopio', '70100'],
  ['Jyväskylä', '40100'],
  ['Pargas', '21600'],
];
const STREETS = list(
  'Hamngatan Kungsgatan Storgatan Asematie Kirkkokatu Kauppakatu Skepparegatan Rantatie Norra_Esplanaden',
);
const WORK = list(
  'Inköpschef Säljare Ostopäällikkö Toimitusjohtaja Ekonomichef Redaktör Projektipäällikkö Systemvetare Assistent Logistiikkapäällikkö Butikschef Tuotantopäällikkö',
);

/** A small generator of even numbers, the same sequence for the same seed. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * sides);
  };
}

const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0');
/** An id in the shape of a UUIDv7. */
export const id = (kind: number, n: number): string => `0192f3a0-${hex(kind, 4)}-7000-8000-${hex(n, 12)}`;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

/** Days before 22.11.2026, 10.00 in Finland. */
export const ago = (days: number, minutes = 0): string =>
  new Date(Date.UTC(2026, 10, 22, 8) - days * 86_400_000 - minutes * 60_000).toISOString();

export function organisations(count: number): Held[] {
  const roll = dice(7);
  const seen = new Set<string>();
  const made: Held[] = [];
  while (made.length < count) {
    const name = `${STEMS[roll(STEMS.length)]} ${TRADES[roll(TRADES.length)]}`;
    if (seen.has(name)) continue;
    seen.add(name);
    const n = made.length;
    const [city, postal_code] = TOWNS[roll(TOWNS.length)]!;
    made.push({
      id: id(2, n),
      form: {
        name,
        business_id: roll(6) === 0 ? '' : `${2_000_000 + roll(999_999)}-${roll(10)}`,
        street: `${STREETS[roll(STREETS.length)]} ${1 + roll(60)}`,
        postal_code,
        city,
        country: 'FI',
      },
      origin: { source: Sources[n % Sources.length]!, at: ago(400 + (n % 900)) },
      origins: {},
      created: ago(400 + roll(900)),
      updated: ago(roll(400)),
      changes: n % 3,
    });
  }
  return made;
}

export const empty = (): ContactForm => ({
  given_name: '',
  family_name: '',
  emails: [],
  phones: [],
  organisation: '',
  position: '',
  address: { street: '', postal_code: '', city: '', country: '' },
  home_town: '',
  location: '',
  whereabouts_consent: '',
  product_of: '',
  objects_to_marketing: false,
});

export function people(count: number, at: readonly Held[]): Person[] {
  const roll = dice(1);
  const one = <T>(from: readonly T[]): T => from[roll(from.length)]!;
  return Array.from({ length: count }, (_, n) => {
    const [given_name, family_name] = [one(GIVEN), one(FAMILY)];
    const work = at.length > 0 && roll(10) > 0 ? one(at) : undefined;
    const swedish = roll(8) === 0;
    const [city, postal_code] = one(TOWNS);
    const digits = String(roll(10_000)).padStart(4, '0');
    const home = roll(4) === 0;
    const first = plain(given_name);
    const domain = work ? `${plain(work.form.name!.split(' ')[0]!)}.example` : 'post.example';
    const emails = roll(12) === 0 ? [] : [`${first}.${plain(family_name)}@${domain}`];
    if (emails.length > 0 && roll(9) === 0) emails.push(`${first}${roll(90) + 10}@post.example`);
    const phone = swedish
      ? `+467055501${digits.slice(0, 2)}`
      : `+358${one(['40', '41', '44', '45', '50'])}555${digits}`;
    const source: Source = one(Sources);
    const age = 30 + roll(1100);
    const changes = roll(5);
    const origins: Record<string, OriginView> = {};
    if (roll(3) === 0) origins.email = { source: 'subscription', at: ago(Math.floor(age / 2)) };
    if (roll(3) === 0) origins.mobile = { source: 'form', at: ago(Math.floor(age / 3)) };
    return {
      id: id(1, n),
      form: {
        ...empty(),
        given_name,
        family_name,
        emails,
        phones: roll(7) === 0 ? [] : [phone],
        organisation: work?.form.name ?? '',
        position: work && roll(4) > 0 ? one(WORK) : '',
        address: {
          street: roll(5) === 0 ? '' : `${one(STREETS)} ${1 + roll(80)}`,
          postal_code,
          city,
          country: swedish ? 'SE' : 'FI',
        },
        home_town: home ? one(TOWNS)[0] : '',
        location: home && roll(3) === 0 ? one(TOWNS)[0] : '',
        whereabouts_consent: home ? ago(age - 3).slice(0, 10) : '',
        objects_to_marketing: roll(11) === 0,
      },
      organisation: work?.id ?? null,
      origin: { source, at: ago(age) },
      origins,
      created: ago(age),
      updated: ago(changes ? roll(age) : age),
      changes,
    };
  });
}
