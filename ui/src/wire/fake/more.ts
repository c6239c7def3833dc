/** Invented records of the nouns that have no story of their own: their columns say what may stand in them. */
import { Sources } from '../generated';
import { columnsIn, isListed, LISTED } from '../nouns';
import type { Held, Written } from './held';
import { ago, dice, id, type Person } from './people';

/** How many for every hundred people, at least one. */
const SHARES: Partial<Record<Written, number>> = {
  account: 90,
  contract: 14,
  contract_contact: 20,
  list: 0.4,
  membership: 110,
  feedback: 30,
  competition: 0.3,
  entry: 25,
};

const WORDS: Record<string, readonly string[]> = {
  'contract title': ['Drift och underhåll', 'Licens', 'Konsultarbete', 'Leverans av apparater', 'Support'],
  'contract company': ['', '', 'Nordvik Drift Ab', 'Nordvik Suomi Oy'],
  'contract_contact role': ['Undertecknare', 'Teknisk kontakt', 'Ekonomi', 'Beställare'],
  'list name': [
    'Nyheter från Nordvik',
    'Erbjudanden',
    'Driftmeddelanden',
    'Uutiskirje',
    'Kassa: vad är nytt',
  ],
  'competition name': ['Vårens utlottning', 'Mässtävlingen 2025', 'Bästa butiksidén', 'Kesän kilpailu'],
  'feedback text': [
    'Det tog länge innan någon svarade, men sedan gick det bra.',
    'Kassan startar snabbare nu, tack för det.',
    'Haluaisin laskut sähköpostiin.',
    'Var hittar jag kvittot från i går?',
  ],
  'entry contribution': ['En hylla som minns vad den har burit.', 'Kassa som talar finska.', ''],
  'entry prize': ['', '', 'Presentkort', 'Mässbiljett'],
};

function valueOf(
  roll: (sides: number) => number,
  noun: Written,
  n: number,
  { code, kind, choices }: { code: string; kind: string; choices: readonly string[] },
): string {
  if (kind === 'choice') return choices[roll(choices.length)]!;
  if (kind === 'day') return ago(roll(900) - 200).slice(0, 10);
  if (kind === 'number') return roll(3) === 0 ? '' : String(1 + roll(5));
  if (code === 'number') return `2026-${n + 1}`;
  const words = WORDS[`${noun} ${code}`];
  return words ? words[roll(words.length)]! : '';
}

/** Fills what is still empty. */
export function more(records: Record<Written, Held[]>, people: readonly Person[]): void {
  const roll = dice(23);
  for (const noun of LISTED) {
    const share = noun === 'contact' ? undefined : SHARES[noun];
    if (noun === 'contact' || share === undefined) continue;
    const few = WORDS[`${noun} name`];
    const count = Math.max(1, Math.min(Math.round((people.length * share) / 100), few?.length ?? 4_000));
    for (let n = 0; n < count; n++) {
      const form: Record<string, string> = {};
      for (const column of columnsIn(noun).filter((one) => one.form)) {
        const { code, link } = column;
        const among = link === 'contact' ? people : link && isListed(link) ? records[link] : undefined;
        const to = among && among.length > 0 ? among[roll(among.length)]!.id : '';
        form[code] = link ? to : valueOf(roll, noun, n, column);
      }
      if (few) form.name = few[n]!;
      if (noun === 'account') {
        const owner = people.find((one) => one.id === form.contact);
        form.user_name = owner?.form.emails[0]?.split('@')[0] ?? `kund${String(1_000 + n)}`;
      }
      if (form.starts && form.ends && form.ends < form.starts)
        [form.starts, form.ends] = [form.ends, form.starts];
      const at = ago(roll(700));
      const source = Sources[roll(Sources.length)]!;
      const kept = Object.entries(form).filter(([, value]) => value !== '');
      records[noun].push({
        id: id(20 + LISTED.indexOf(noun), n),
        form: Object.fromEntries(kept),
        origin: { source, at },
        origins: {},
        created: at,
        updated: at,
        changes: 0,
      });
    }
  }
}
