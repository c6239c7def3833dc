/** Invented answers and visits, the same at every look. */
import type { Bar, Bin, Statement } from '../parts/chart';

/** Park and Miller's generator: the same numbers every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const bars = (total: number, list: readonly (readonly [label: string, value: number])[]): Bar[] =>
  list.map(([label, value]) => ({ label, value, share: value / total }));

export const channels = bars(1284, [
  ['Kollega eller bekant', 486],
  ['Sökmotor', 371],
  ['Mässa eller seminarium', 204],
  ['Nyhetsbrev', 142],
  ['Annons', 81],
  ['Radio', 0],
]);

export const compared: Bar[] = bars(312, [
  ['E-post', 201],
  ['Telefon', 64],
  ['Chatt', 38],
  ['Besök', 9],
  ['Brev', 0],
]).map((bar, i) => ({
  ...bar,
  other: { value: [5120, 3004, 1877, 402, 11][i]!, share: [5120, 3004, 1877, 402, 11][i]! / 10_414 },
}));

export const longLabels = bars(940, [
  [
    'Jag har inte haft tid att sätta mig in i de nya funktionerna, men tänker göra det så snart bokslutet är klart och ferierna över',
    512,
  ],
  ['Programmet saknar något som vi behöver', 301],
  ['Fastighetsförvaltningsavtalsuppföljningsrapporteringsverktygsleverantörsbyte', 118],
  ['Nej', 9],
]);

const TOWNS =
  'Helsingfors Esbo Tammerfors Vanda Uleåborg Åbo Jyväskylä Kuopio Lahtis Björneborg Kouvola Joensuu Villmanstrand Tavastehus Vasa Seinäjoki Rovaniemi S:t_Michel Salo Kotka Borgå Karleby Hyvinge Lojo Träskända Raumo Kajana Jakobstad Raseborg Pargas Kyrkslätt Sibbo Nystad Mariehamn Hangö Kristinestad Nykarleby Närpes Lovisa Kaskö'.split(
    ' ',
  );
export const towns = bars(
  700_000,
  TOWNS.map((town, i) => [town.replace('_', ' '), Math.round(168_000 / (i + 1) ** 1.1)]),
);

export const huge = bars(4_812_903_417, [
  ['Läst', 3_104_882_913],
  ['Öppnat, inte läst', 1_640_002_118],
  ['Studsat', 68_018_386],
]);

export const AGREE = ['Instämmer inte alls', 'Instämmer inte', 'Varken eller', 'Instämmer', 'Instämmer helt'];

const mean = (counts: number[]) =>
  counts.reduce((sum, count, i) => sum + count * (i + 1), 0) / counts.reduce((sum, count) => sum + count, 0);
const statement = (label: string, ...counts: number[]): Statement => ({ label, counts, mean: mean(counts) });

export const statements = [
  statement('Programmet är lätt att lära sig', 31, 88, 164, 512, 402),
  statement('Jag får hjälp när jag behöver den', 18, 44, 120, 471, 588),
  statement(
    'Leveranserna kommer i tid, och om de blir sena får vi veta det i så god tid att vi hinner ordna om hos oss',
    142,
    261,
    208,
    390,
    171,
  ),
  statement('Priset är rimligt', 212, 380, 301, 244, 58),
  statement('Jag vet vem jag ska vända mig till', 4, 9, 31, 402, 741),
  { label: 'Dokumentationen räcker till', counts: [0, 0, 0, 0, 0] },
];

export const frequency = ['Aldrig', 'Några gånger om året', 'Varje månad', 'Varje vecka'];
export const uses: Statement[] = [
  { label: 'Rapporter', counts: [120, 308, 511, 204] },
  { label: 'Import', counts: [604, 322, 151, 40] },
  { label: 'Utskick', counts: [88, 190, 402, 480] },
];

export const seven = ['−3', '−2', '−1', '0', '+1', '+2', '+3'];
export const change: Statement[] = [
  { label: 'Arbetsbördan', counts: [62, 110, 204, 390, 188, 92, 31] },
  { label: 'Kvaliteten', counts: [8, 22, 61, 402, 330, 181, 90] },
];

export const marks: Bin[] = [3, 1, 6, 9, 14, 38, 61, 148, 302, 271, 190].map((count, i) => ({
  from: i,
  to: i,
  count,
}));

export const minutes: Bin[] = Array.from({ length: 24 }, (_, i) => ({
  from: i * 5,
  to: i * 5 + 5,
  count: Math.round(18_400 * Math.exp(-((i - 3) ** 2) / 14) + 2_900 * Math.exp(-((i - 13) ** 2) / 20)),
}));

export const week: number[][] = Array.from({ length: 7 }, (_, day) =>
  Array.from({ length: 24 }, (_, hour) => {
    const work = day < 5 ? 1 : 0.08;
    const morning = Math.exp(-((hour - 9.5) ** 2) / 4);
    const afternoon = Math.exp(-((hour - 14) ** 2) / 5);
    return Math.round(
      1480 * work * (morning + 0.8 * afternoon) * (day === 1 ? 1.15 : 1) * (day === 4 ? 0.7 : 1),
    );
  }),
);

const DAY = 86_400_000;
const dayAfter = (start: number, days: number) => new Date(start + days * DAY).toISOString().slice(0, 10);

function visits(from: string, count: number, step: number, level: number) {
  const next = numbers(20261123);
  const start = Date.parse(`${from}T00:00:00Z`);
  return Array.from({ length: count }, (_, i) => {
    const date = dayAfter(start, i * step);
    const weekday = new Date(date).getUTCDay();
    const weekend = step === 1 && (weekday === 0 || weekday === 6) ? 0.12 : 1;
    const summer = date.slice(5, 7) === '07' ? 0.4 : 1;
    return {
      day: date,
      value: Math.round(level * (0.75 + 0.5 * next()) * weekend * summer * (1 + i / count)),
    };
  });
}
export const daily = visits('2026-09-01', 84, 1, 420);
export const weekly = visits('2025-12-01', 51, 7, 2_400);
export const monthly = Array.from({ length: 71 }, (_, i) => {
  const month = String((i % 12) + 1).padStart(2, '0');
  return {
    day: `${2021 + Math.floor(i / 12)}-${month}-01`,
    value: Math.round(9_400_000 * (1 + i / 30) * (month === '07' ? 0.55 : 1 + 0.2 * Math.sin(i))),
  };
});
