/** Records that may be one, and one record of two. */
import { Fault } from '../fault';
import type {
  ContactForm,
  Duplicate,
  DuplicateReason,
  LinkView,
  Merge,
  MergePreview,
  MergeValue,
} from '../generated';
import { columnsIn, LISTED, type Listed } from '../nouns';
import { allOf, byId, fold, namedBy, nameOf, type Any, type Held } from './held';
import { flat, remember } from './history';
import { ago, type Person } from './people';
import type { Handlers, World } from './world';

type Merged = 'contact' | 'organisation';

function merged(noun: string): Merged {
  if (noun !== 'contact' && noun !== 'organisation') throw new Fault('invalid_value', 'noun');
  return noun;
}

/** The lesser id first. */
export const pairOf = (noun: string, one: string, other: string): string =>
  [noun, ...[one, other].toSorted()].join(' ');

const POINTS: Record<string, number> = {
  same_business_id: 80,
  same_email: 45,
  same_phone: 35,
  near_name: 46,
  other_name: -30,
};

/** What two records that share one of these may be one by. */
function keysOf(noun: Merged, one: Any): [code: string, key: string][] {
  if (noun === 'organisation') {
    const { name = '', business_id, city = '', street = '' } = (one as Held).form;
    const near: [string, string] = [
      'near_name',
      fold([name.split(' ')[0], city, street.replace(/\d+$/, '')].join(' ')),
    ];
    return business_id ? [['same_business_id', business_id], near] : [near];
  }
  const { form } = one as Person;
  const name = fold(`${form.family_name} ${form.given_name.slice(0, 3)} ${form.organisation}`);
  return [
    ...form.emails.map((email): [string, string] => ['same_email', fold(email)]),
    ...form.phones.map((phone): [string, string] => ['same_phone', phone]),
    ...(form.family_name && form.organisation ? [['near_name', name] as [string, string]] : []),
  ];
}

const link = (noun: Merged, one: Any): LinkView => ({
  record: { noun, id: one.id },
  name: nameOf(noun, one),
});

function duplicates(world: World, noun: Merged): Duplicate[] {
  const blocks = new Map<string, Any[]>();
  const pairs = new Map<string, { pair: [Any, Any]; codes: Set<string> }>();
  for (const one of allOf(world, noun))
    for (const [code, key] of keysOf(noun, one)) {
      const block = blocks.get(`${code} ${key}`) ?? [];
      for (const other of block) {
        const id = pairOf(noun, other.id, one.id);
        const found = pairs.get(id) ?? { pair: [other, one], codes: new Set() };
        found.codes.add(code);
        pairs.set(id, found);
      }
      blocks.set(`${code} ${key}`, [...block, one]);
    }
  const told = [...pairs].flatMap(([id, { pair, codes }]): Duplicate[] => {
    if (world.apart.has(id)) return [];
    if (!codes.has('near_name'))
      codes.add(nameOf(noun, pair[0]) === nameOf(noun, pair[1]) ? 'near_name' : 'other_name');
    const percent = nameOf(noun, pair[0]) === nameOf(noun, pair[1]) ? 100 : 88;
    const reasons: DuplicateReason[] = Object.keys(POINTS)
      .filter((code) => codes.has(code))
      .map((code) => ({ code, percent: code === 'near_name' ? percent : null }));
    const score = reasons.reduce((sum, { code }) => sum + POINTS[code]!, 0);
    return [{ one: link(noun, pair[0]), other: link(noun, pair[1]), reasons, score: Math.min(score, 100) }];
  });
  return told.toSorted((a, b) => b.score - a.score);
}

const ADDRESS = ['street', 'postal_code', 'city', 'country'];
const WHEREABOUTS = ['home_town', 'location', 'whereabouts_consent'];

/** By what a field is chosen: several that are one value have the same. */
function choiceOf(noun: Merged, field: string): string | null {
  if (field === 'objects_to_marketing') return null;
  if (ADDRESS.includes(field)) return noun === 'contact' ? 'address' : 'street';
  if (noun === 'contact' && WHEREABOUTS.includes(field)) return 'whereabouts';
  return { email: 'emails', mobile: 'phones' }[field] ?? field;
}

type Values = Record<string, string>;

const valuesOf = (noun: Merged, one: Any): Values =>
  noun === 'contact' ? flat((one as Person).form) : { ...(one as Held).form };

function sides(world: World, { noun: asked, kept, gone }: Merge): [noun: Merged, left: Any, right: Any] {
  const noun = merged(asked);
  if (kept === gone) throw new Fault('invalid_value', 'gone');
  const [left, right] = [byId(world, noun, kept), byId(world, noun, gone)];
  if (!left || !right) throw new Fault('not_found', noun);
  return [noun, left, right];
}

const split = (text: string): string[] => text.split(', ').filter(Boolean);

/** The values of the one record. */
function union(noun: Merged, left: Values, right: Values, choices: Merge['choices']): Values {
  const made: Values = {};
  for (const field of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const choice = choiceOf(noun, field);
    const [first, second] = choices[choice ?? ''] === 'right' ? [right, left] : [left, right];
    const whole = [...new Set([...Object.keys(left), ...Object.keys(right)])].filter(
      (other) => choice !== null && choiceOf(noun, other) === choice,
    );
    if (field === 'objects_to_marketing')
      made[field] = String(left[field] === 'true' || right[field] === 'true');
    else if (field === 'email' || field === 'mobile') {
      const all = split([first[field], second[field]].filter(Boolean).join(', '));
      made[field] = all
        .filter((one, i) => all.findIndex((other) => fold(other) === fold(one)) === i)
        .join(', ');
    } else if (field === 'product_of') made[field] = first[field] ?? '';
    else {
      const fills = whole.every((other) => !first[other] || !second[other] || first[other] === second[other]);
      made[field] = first[field] || (fills ? (second[field] ?? '') : '');
    }
  }
  return made;
}

function previewOf(world: World, merge: Merge): MergePreview {
  const [noun, left, right] = sides(world, merge);
  const [of, from] = [valuesOf(noun, left), valuesOf(noun, right)];
  const made = union(noun, of, from, merge.choices);
  const value = (one: Any, values: Values, field: string): MergeValue | null =>
    values[field]
      ? {
          value: values[field],
          origin: choiceOf(noun, field) === null ? null : (one.origins[field] ?? one.origin),
        }
      : null;
  const fields = Object.keys(made).filter((field) => of[field] || from[field]);
  const lost = fields
    .filter((field) => choiceOf(noun, field) !== null)
    .flatMap((field) => {
      const parts = (text = ''): string[] => (['email', 'mobile'].includes(field) ? split(text) : [text]);
      const held = parts(made[field]);
      const values = [...new Set([...parts(of[field]), ...parts(from[field])])];
      return values.filter((one) => one && !held.includes(one)).map((one) => ({ field, value: one }));
    });
  return {
    left: link(noun, left),
    right: link(noun, right),
    fields: fields.map((field) => ({
      field,
      choice: choiceOf(noun, field),
      left: value(left, of, field),
      right: value(right, from, field),
      merged: made[field] || null,
    })),
    left_out: lost,
    moves: namedBy(world, noun, right.id),
    disclosures: noun === 'contact' ? world.people.indexOf(right as Person) % 3 : 0,
    token: `v${world.version} ${JSON.stringify(merge)}`,
  };
}

const formOf = (values: Values): ContactForm => {
  const { email = '', mobile = '', street = '', postal_code = '', city = '', country = '', ...rest } = values;
  return {
    ...(rest as unknown as ContactForm),
    emails: split(email),
    phones: split(mobile),
    address: { street, postal_code, city, country },
    objects_to_marketing: values.objects_to_marketing === 'true',
  };
};

/** What named the one that goes names the one that stays. */
function move(world: World, noun: Merged, gone: string, kept: Any): void {
  for (const by of LISTED)
    for (const { code } of columnsIn(by as Listed).filter((column) => column.link === noun))
      for (const one of allOf(world, by)) {
        if (by === 'contact') {
          const person = one as Person;
          if (person.organisation !== gone) continue;
          person.organisation = kept.id;
          person.form.organisation = nameOf(noun, kept);
        } else if ((one as Held).form[code] === gone) (one as Held).form[code] = kept.id;
      }
}

export const merging: Handlers = {
  async find_duplicates({ noun, most }, world, work) {
    const kind = merged(noun);
    await world.steps(work, allOf(world, kind).length);
    const found = duplicates(world, kind);
    return { total: found.length, whole: true, pairs: found.slice(0, Math.min(most, 500)) };
  },
  set_apart({ noun, one, other }, world) {
    world.write();
    world.apart.add(pairOf(merged(noun), one, other));
    return {};
  },
  preview_merge: (merge, world) => previewOf(world, merge),
  async merge_records({ merge, token }, world, work) {
    if (previewOf(world, merge).token !== token) throw new Fault('preview_stale');
    const [noun, left, right] = sides(world, merge);
    await world.steps(work, 1, 1, 3);
    world.write();
    const before = valuesOf(noun, left);
    const made = union(noun, before, valuesOf(noun, right), merge.choices);
    if (noun === 'contact') {
      const [one, other] = [left as Person, right as Person];
      const works = one.form.organisation === made.organisation ? one : other;
      one.organisation = works.organisation;
      one.form = formOf(made);
      world.people = world.people.filter((person) => person !== right);
    } else {
      (left as Held).form = made;
      world.records.organisation = world.organisations.filter((held) => held !== right);
    }
    move(world, noun, right.id, left);
    left.updated = ago(0);
    left.changes++;
    const changed = Object.keys(made).filter((field) => (before[field] ?? '') !== made[field]);
    remember(world, left.id, {
      kind: 'merged',
      changes: changed.map((field) => ({
        field,
        before: before[field] || null,
        after: made[field] || null,
      })),
    });
    return { noun, id: left.id };
  },
};
