/** Invented people, two million of them, made when they are asked for. */
import type { RowSource } from '../parts/table';

export interface Person {
  number: number;
  name: string;
  organisation: string;
  mobile: string;
  may: string;
  held: boolean;
  source: string;
}

const FIRST = [
  'Aino',
  'Astrid',
  'Eero',
  'Fredrik',
  'Helmi',
  'Ida',
  'Jari',
  'Karin',
  'Lauri',
  'Maj-Britt',
  'Niklas',
  'Oona',
  'Pekka',
  'Sofia',
];
const LAST = [
  'Åberg',
  'Åberg-Lind',
  'Kivimäki',
  'Nygård',
  'Lahtinen',
  'Strandvik',
  'Hakala',
  'Fjällström',
  'Ranta',
  'Öhman',
  'Västerlund',
];
const ORGANISATION = [
  'Sundqvist Handel Ab',
  'Björkholm Logistik Ab',
  'Kivimäki Oy',
  'Nygård Bygg Ab',
  'Lahtinen Puutarha Oy',
  'Strandvik Retail Ab',
  'Hakala Sähkö Ky',
  'Skärgårdens Frakt Ab',
];
const MAY = [
  'e-post, telefon',
  'e-post',
  'ingen: invändning',
  'e-post, sms',
  'ingen: begränsad',
  'telefon',
  'post',
];
const SOURCE = ['formulär', 'nyhetsbrev', 'enkät', 'leverans', 'underleverantör', 'chatt', 'kontaktbegäran'];

function person(number: number): Person {
  const pick = (list: string[], step: number) => list[(number * step + (number >> 3)) % list.length]!;
  const may = pick(MAY, 5);
  return {
    number,
    name: `${pick(FIRST, 1)} ${pick(LAST, 3)}`,
    organisation: pick(ORGANISATION, 7),
    mobile: number % 9 === 4 ? '–' : `+358 50 555 ${String(number % 10_000).padStart(4, '0')}`,
    may,
    held: may.startsWith('ingen'),
    source: pick(SOURCE, 2),
  };
}

export class People implements RowSource<Person> {
  version = $state(1);
  total = $state(2_000_000);
  failing = $state(false);
  readonly #delay: number;

  constructor(total = 2_000_000, delay = 40) {
    this.total = total;
    this.#delay = delay;
  }

  async fetch(from: number, length: number): Promise<Person[]> {
    await new Promise((resolve) => setTimeout(resolve, this.#delay));
    if (this.failing) throw new Error('failing on purpose');
    return Array.from({ length }, (_, i) => person(from + i));
  }
}
