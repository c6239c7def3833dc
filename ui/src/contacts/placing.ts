/** Where a contact lies in the order of the table, as the desk orders it (vault/order.rs). */
import type { Sort } from '../parts/table';
import { Sources, type ContactLine, type ContactView, type Language, type SortBy } from '../wire';

type Placed = Pick<
  ContactLine,
  | 'given_name'
  | 'family_name'
  | 'organisation'
  | 'email'
  | 'mobile'
  | 'position'
  | 'city'
  | 'source'
  | 'updated'
>;

function placed({ form, origin, updated }: ContactView): Placed {
  return {
    given_name: form.given_name || null,
    family_name: form.family_name || null,
    organisation: form.organisation || null,
    email: form.emails[0] ?? null,
    mobile: form.phones[0] ?? null,
    position: form.position || null,
    city: form.address.city || null,
    source: origin.source,
    updated,
  };
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Less than 0 for a line before the contact, more than 0 for one after it. Ties are by name; what is empty comes last. */
export function sideOf(
  held: ContactView,
  { column, descending }: Sort,
  language: Language,
): (line: Placed) => number {
  const { compare } = new Intl.Collator(language);
  const name = (of: Placed): string => [of.family_name, of.given_name].filter(Boolean).join('\t');
  const byName = (a: Placed, b: Placed): number => {
    const [x, y] = [name(a), name(b)];
    return x && y ? compare(x, y) : Number(!x) - Number(!y);
  };
  const BY: Partial<Record<SortBy, (a: Placed, b: Placed) => number>> = {
    name: byName,
    email: (a, b) => byCode(a.email!.toLowerCase(), b.email!.toLowerCase()),
    mobile: (a, b) => byCode(a.mobile!, b.mobile!),
    source: (a, b) => Sources.indexOf(a.source) - Sources.indexOf(b.source),
    updated: (a, b) => byCode(a.updated, b.updated),
  };
  const sort = column as Exclude<SortBy, 'name'>;
  const by = BY[column as SortBy] ?? ((a, b) => compare(a[sort]!, b[sort]!));
  const sought = placed(held);
  return (line) => {
    const [here, there] = column === 'name' ? [true, true] : [Boolean(line[sort]), Boolean(sought[sort])];
    if (!here || !there) return here === there ? byName(line, sought) : Number(there) - Number(here);
    return (by(line, sought) || byName(line, sought)) * (descending ? -1 : 1);
  };
}
