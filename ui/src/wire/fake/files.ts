/** What the files of the desk in memory hold. Those of people come from a fair, whatever was pointed at. */
import { Fields, type ColumnView, type RejectView, type SheetView } from '../generated';
import { columnIn, columnsIn, type Listed } from '../nouns';

export const ROWS = 612;

type Known = [header: string, proposed: string | null, certain: boolean, filled: number, samples: string[]];

const PEOPLE: Known[] = [
  ['Förnamn', 'given_name', true, 612, ['Eliel', 'Saara', 'Åsa']],
  ['Efternamn', 'family_name', true, 612, ['Palmgren', 'Ojala', 'Lund']],
  ['E-post', 'email', true, 588, ['eliel.palmgren@vasa.example', 'saara@post.example']],
  ['Tel', 'mobile', true, 431, ['050 555 0134', '+358 44 555 0199', '040-5550171']],
  ['Företag', 'organisation', true, 597, ['Vasa Metalli Oy', 'Karis Böcker Ab']],
  ['Roll', 'position', false, 402, ['Inköpare', 'VD']],
  ['Ort', 'city', false, 611, ['Vasa', 'Karis', 'Åbo']],
  ['Monter', null, false, 612, ['A14', 'B02']],
];

const DEVICES: Known[] = [
  ['Tillverkare', 'make', true, 48, ['Samsung', 'Apple', 'Nokia']],
  ['Modell', 'model', true, 48, ['Galaxy S24', 'iPhone 15', 'G42']],
  ['Typ', 'kind', true, 48, ['telefon', 'surfplatta']],
  ['IMEI', 'imei', true, 41, ['352099001761481', '352099001769400']],
  ['Användare', null, false, 46, ['eliel.palmgren@vasa.example', 'saara@post.example']],
  ['Kommentar', null, false, 12, ['skärmen bytt', 'reserv']],
];

// Of what may be a password the desk shows nothing.
const ACCOUNTS: Known[] = [
  ['Användarnamn', 'user_name', true, 48, ['eliel.palmgren', 'saara']],
  ['Tjänst', 'product.name', true, 48, ['Kundportalen']],
  ['E-post', 'contact.email', true, 46, ['eliel.palmgren@vasa.example']],
  ['Lösenord', 'password', true, 48, []],
  ['Senast inloggad', 'last_seen', true, 40, ['2026-10-02 08:14']],
];

/** What a row tells of a session, which has no form. */
const SESSION = 'started ended seconds product contact user_name device user_agent ip hits'.split(' ');

/** What a file can tell of a noun's records. */
const inFiles = (noun: Listed): readonly string[] =>
  noun === 'session'
    ? SESSION
    : columnsIn(noun)
        .filter(({ form }) => form)
        .map(({ code }) => code);

/** What its columns are called in files written by codes. */
const byCodes = (noun: Listed): Known[] =>
  inFiles(noun).map((code) => [code, targetsOf(noun, code)[0]!, true, 48, ['…']]);

const columnsOf = (noun: Listed): Known[] =>
  noun === 'contact' ? PEOPLE : noun === 'device' ? DEVICES : noun === 'account' ? ACCOUNTS : byCodes(noun);

export const columnsFor = (noun: Listed): ColumnView[] =>
  columnsOf(noun).map(([header, proposed, certain, filled, samples], index) => ({
    index,
    header,
    filled,
    samples,
    proposed,
    certain,
  }));

/** By which single columns records are told from others, as `domain/nouns` has it. */
const TELLING: Partial<Record<Listed, readonly string[]>> = {
  organisation: ['business_id', 'name'],
  product: ['name'],
  device: ['imei', 'unique_code'],
  contract: ['number'],
  list: ['name'],
  competition: ['name'],
  contact: ['email', 'mobile', 'full_name', 'given_name', 'family_name'],
};

/** What can become of a column: one that names another record is told by what tells that. */
function targetsOf(noun: Listed, code: string): string[] {
  const link = columnIn(noun, code)?.link as Listed | null | undefined;
  return link ? [...(TELLING[link] ?? []), 'id'].map((by) => `${code}.${by}`) : [code];
}

export function targetsFor(noun: Listed): string[] {
  if (noun === 'contact')
    return [...Fields, 'full_name', 'marketing_opt_out', 'marketing_opt_in', 'location_consent', 'ignore'];
  const codes = inFiles(noun).flatMap((code) => targetsOf(noun, code));
  return [...codes, ...(noun === 'account' ? ['password', 'password_verifier'] : []), 'ignore'];
}

const FAIR: SheetView[] = [
  { name: 'Läs mig', rows: 2 },
  { name: 'Besökare', rows: ROWS },
  { name: 'Blad3', rows: 0 },
];
const WHOLE: SheetView[] = [
  { name: 'Organisationer', rows: 48 },
  { name: 'Kontakter', rows: ROWS },
  { name: 'Enheter', rows: 48 },
  { name: 'Konton', rows: 48 },
  { name: 'Anteckningar', rows: 3 },
];

/** A workbook with a sheet a noun, or the one from the fair. */
export const sheetsIn = (place: string): SheetView[] => (place.includes('allt') ? WHOLE : FAIR);

const OF_PEOPLE: RejectView[] = [
  { line: 14, column: 'E-post', value: 'åsa.lund(at)post.example', code: 'not_an_email' },
  { line: 88, column: 'Tel', value: '3,58505E+11', code: 'rounded_number' },
  { line: 131, column: 'Tel', value: 'ring växeln', code: 'not_a_phone' },
  { line: 240, column: '', value: '', code: 'nobody_identified' },
  { line: 502, column: 'E-post', value: 'saknas', code: 'not_an_email' },
  { line: 1, column: 'Monter', value: '', code: 'column_not_taken' },
];

const OF_RECORDS: RejectView[] = [
  { line: 9, column: 'IMEI', value: '352099001761482', code: 'imei_check_digit' },
  { line: 31, column: 'contact', value: 'Nokia, G42, telefon', code: 'no_such_record' },
];

export const rejectsOf = (noun: Listed): RejectView[] => (noun === 'contact' ? OF_PEOPLE : OF_RECORDS);
