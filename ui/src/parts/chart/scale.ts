/** Where things stand in a chart. Places are shares, 0 to 1, of the room there is. */

/** A share as a length in SVG: drawings are laid out in per cent and need not know how wide they are. */
export const pct = (share: number): string => `${Math.round(share * 1e5) / 1e3}%`;

export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** `value` of `whole`; nothing of nothing is nothing. */
export const part = (value: number, whole: number): number => (whole > 0 ? value / whole : 0);

/** Round numbers from zero to the first at or above `max`: about `wanted` steps of 1, 2 or 5 times a power of ten, never
 *  less than one, since what is counted is whole. */
export function ticks(max: number, wanted = 4): number[] {
  const rough = Math.max(max, 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].find((times) => times * power >= rough * 0.999)! * power);
  return Array.from({ length: Math.ceil(max / step || 1) + 1 }, (_, i) => Math.round(i * step));
}

/** Every how manieth of `count` labels is written where there is room for `room` of them. */
export const stride = (count: number, room: number): number => {
  const least = Math.ceil(count / Math.max(1, room));
  return [1, 2, 5, 10, 20, 50, 100].find((step) => step >= least) ?? least;
};

/** One column of a distribution: from and below, all equally wide. Where both are the same it is that value alone. */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

/** Where `value` stands among the columns. */
export function along(bins: readonly Bin[], value: number): number {
  const [first, last] = [bins[0], bins.at(-1)];
  if (!first || !last) return 0;
  const whole = first.from === first.to;
  // A column of one value has it in its middle.
  const step = whole ? (bins.length > 1 ? (last.from - first.from) / (bins.length - 1) : 1) : 0;
  const [from, to] = [first.from - step / 2, last.to + step / 2];
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** The colours of an ordered scale, by its length: outermost first, so that two ends are never taken for each other. */
export type Step = 'low-3' | 'low-2' | 'low-1' | 'middle' | 'high-1' | 'high-2' | 'high-3';

export function steps(length: number): Step[] {
  const half = Math.floor(length / 2);
  const strength = (fromEnd: number) => Math.max(1, 3 - fromEnd) as 1 | 2 | 3;
  return Array.from({ length }, (_, i): Step => {
    if (i < half) return `low-${strength(i)}`;
    return i === half && length % 2 === 1 ? 'middle' : `high-${strength(length - 1 - i)}`;
  });
}
