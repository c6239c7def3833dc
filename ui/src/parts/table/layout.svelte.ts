/**
 * Which columns are shown, in which order and how wide: what the keeper arranged, over what the table proposes. Until
 * the keeper has said which to show, columns give way by themselves where there is no room.
 */
import type { Column } from './column';

/** As it is kept. */
export interface Arrangement {
  /** Ids in their order; a column that is not named stands where the table puts it. */
  order: readonly string[];
  /** Ids that are not shown; null while the table decides. */
  hidden: readonly string[] | null;
  /** Ids that the table leaves out by itself, and the keeper wants. */
  shown?: readonly string[];
  /** Pixels, for those that were given a width. */
  widths: Readonly<Record<string, number>>;
}

export const NARROWEST = 48;
export const WIDEST = 1_200;
/** More columns than any table has. */
const MOST = 100;

type Known = Pick<Column<never>, 'id' | 'room'>;

const ids = (raw: unknown): string[] =>
  Array.isArray(raw) ? raw.filter((id): id is string => typeof id === 'string').slice(0, MOST) : [];

/** What was kept, as far as it means anything: it may be old, or not ours. */
export function readArrangement(raw: unknown): Arrangement | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const { order, hidden, shown, widths } = raw as Record<string, unknown>;
  const wide: Record<string, number> = {};
  if (typeof widths === 'object' && widths !== null)
    for (const [id, width] of Object.entries(widths).slice(0, MOST))
      if (typeof width === 'number' && Number.isFinite(width)) wide[id] = within(width);
  const made = { order: ids(order), hidden: Array.isArray(hidden) ? ids(hidden) : null, widths: wide };
  const wanted = ids(shown);
  return wanted.length > 0 ? { ...made, shown: wanted } : made;
}

const within = (width: number): number => Math.round(Math.min(Math.max(width, NARROWEST), WIDEST));

/** All columns in the keeper's order. One the keeper never saw stands after the one it follows by itself. */
export function ordered<C extends { id: string }>(all: readonly C[], order: readonly string[]): C[] {
  const placed = order
    .filter((id, at) => order.indexOf(id) === at)
    .flatMap((id) => all.filter((column) => column.id === id));
  all.forEach((column, at) => {
    if (placed.includes(column)) return;
    const before = all.slice(0, at).findLast((one) => placed.includes(one));
    placed.splice(before ? placed.indexOf(before) + 1 : 0, 0, column);
  });
  return placed;
}

/** A column that no table is wide enough for is shown only where the keeper wants it. */
const extra = ({ room }: Known): boolean => room === Infinity;

/** Those of `all` there is room for. */
export const fitting = (all: readonly Known[], width: number): string[] =>
  all.filter((column) => !extra(column) && (width <= 0 || width >= (column.room ?? 0))).map(({ id }) => id);

export class Layout {
  order = $state.raw<readonly string[]>([]);
  hidden = $state.raw<readonly string[] | null>(null);
  extra = $state.raw<readonly string[]>([]);
  widths = $state.raw<Readonly<Record<string, number>>>({});

  constructor(kept?: Arrangement) {
    if (kept) this.put(kept);
  }

  put({ order, hidden, shown = [], widths }: Arrangement): void {
    this.order = order;
    this.hidden = hidden;
    this.extra = shown;
    this.widths = widths;
  }

  /** Nothing while the keeper arranged nothing. */
  get kept(): Arrangement | undefined {
    const { order, hidden, extra: shown, widths } = this;
    const own = order.length > 0 || hidden !== null || shown.length > 0 || Object.keys(widths).length > 0;
    if (!own) return undefined;
    return shown.length > 0 ? { order, hidden, shown, widths } : { order, hidden, widths };
  }

  reset(): void {
    this.put({ order: [], hidden: null, widths: {} });
  }

  /** Whether `id` is shown, in a table of this width. One column always is: the first, when all others are hidden. */
  shows(all: readonly Known[], id: string, fits: readonly string[]): boolean {
    const { hidden } = this;
    if (this.extra.includes(id)) return true;
    const own = all.filter((column) => !extra(column));
    if (!own.some((column) => column.id === id)) return false;
    if (hidden === null) return fits.includes(id);
    if (!hidden.includes(id)) return true;
    if (this.extra.length > 0) return false;
    return id === own[0]?.id && own.every((column) => hidden.includes(column.id));
  }

  /** Shows a column or hides it. What was shown by the table's own rules is the keeper's choice from then on. */
  toggle(all: readonly Known[], id: string, fits: readonly string[]): void {
    const shown = all.filter((column) => this.shows(all, column.id, fits)).map((column) => column.id);
    const next = shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id];
    if (next.length === 0) return;
    const extras = all.filter(extra).map((column) => column.id);
    if (extras.includes(id)) this.extra = next.filter((other) => extras.includes(other));
    else {
      const own = all.map((column) => column.id).filter((other) => !extras.includes(other));
      this.hidden = own.filter((other) => !next.includes(other));
    }
  }

  /** Puts a column before `before`, or last. `all` is in the order of now. */
  move(all: readonly Known[], id: string, before: string | undefined): void {
    if (id === before) return;
    const others = all.map((column) => column.id).filter((other) => other !== id);
    const at = before === undefined ? others.length : others.indexOf(before);
    if (at >= 0) this.order = others.toSpliced(at, 0, id);
  }

  resize(widths: Readonly<Record<string, number>>): void {
    const given = Object.entries(widths).map(([id, width]) => [id, within(width)]);
    this.widths = { ...this.widths, ...Object.fromEntries(given) };
  }
}
