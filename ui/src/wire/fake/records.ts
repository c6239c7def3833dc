/** The commands that records of every noun have in common, by what is known of their columns. */
import { Fault } from '../fault';
import type { Filter, Query, RecordView, SearchRecords } from '../generated';
import { columnIn, columnsIn, isFormed, isListed, type Listed } from '../nouns';
import { accepted } from './accepted';
import {
  allOf,
  byId,
  fold,
  namedBy,
  nameOf,
  shown,
  sortKey,
  written,
  type Any,
  type Held,
  type Written,
} from './held';
import { ago, id, type Person } from './people';
import type { Handlers, World } from './world';

const listed = (noun: string): Listed => {
  if (!isListed(noun as Listed)) throw new Fault('invalid_value', 'noun');
  return noun as Listed;
};

/** A question of a survey, an answer of a response: they stand in no column. */
const isPart = (code: string): boolean => code.includes(':');

/** What a search looks in: words by their beginning, codes by any part. */
function haystack(world: World, noun: Listed, one: Any): [words: string, codes: string] {
  if (noun === 'contact') {
    const { form } = one as Person;
    const names = [form.given_name, form.family_name, form.organisation, ...form.emails, ...form.phones];
    return [` ${fold(names.join(' '))}`, ''];
  }
  const [words, codes]: [string[], string[]] = [[], []];
  for (const column of columnsIn(noun)) {
    const value = column.form ? shown(world, noun, one, column) : null;
    if (value) (['code', 'ip', 'imei'].includes(column.kind) ? codes : words).push(value);
  }
  if (noun === 'response')
    words.push(
      ...Object.entries((one as Held).form).flatMap(([code, value]) => (isPart(code) ? [value] : [])),
    );
  return [` ${fold(words.join(' '))}`, fold(codes.join(' '))];
}

function passes(world: World, noun: Listed, one: Any, { column, test }: Filter): boolean {
  const value = written(world, noun, one, column);
  switch (test.kind) {
    case 'filled':
      return (value !== null) === test.filled;
    case 'flag':
      return (value === 'true') === test.on;
    case 'choice':
      return value === null ? test.none : test.values.includes(value);
    case 'text': {
      const [held, sought] = [value?.toLowerCase() ?? '', test.text.toLowerCase()];
      if (test.op === 'is') return held === sought;
      return test.op === 'begins' ? held.startsWith(sought) : held.includes(sought);
    }
    case 'range': {
      if (value === null) return false;
      const number = columnIn(noun, column)?.kind === 'number';
      const of = (text: string): number | string => (number ? Number(text) : text);
      return (
        (test.from === null || of(value) >= of(test.from)) && (test.to === null || of(value) <= of(test.to))
      );
    }
  }
}

export function found(world: World, { noun: asked, text, filters }: Query): Any[] {
  const noun = listed(asked);
  const sought = fold(text).split(/\s+/).filter(Boolean);
  return allOf(world, noun).filter((one) => {
    if (!filters.every((filter) => passes(world, noun, one, filter))) return false;
    if (sought.length === 0) return true;
    const [words, codes] = haystack(world, noun, one);
    return sought.every((word) => words.includes(` ${word}`) || codes.includes(word));
  });
}

let order: { key: string; world: World; rows: Any[] } | undefined;

function ordered(world: World, { query, sort, descending }: SearchRecords): Any[] {
  const noun = listed(query.noun);
  const key = JSON.stringify([world.version, allOf(world, noun).length, query, sort, descending]);
  if (order?.key === key && order.world === world) return order.rows;
  const collator = new Intl.Collator('sv-FI');
  const natural = columnsIn(noun)[0]!.code;
  const keyed = found(world, query).map((one) => ({
    one,
    by: sortKey(world, noun, one, sort),
    then: sortKey(world, noun, one, natural),
  }));
  keyed.sort((a, b) => {
    // What is not known comes last, whichever way round.
    const byName = collator.compare(a.then, b.then) || a.one.id.localeCompare(b.one.id);
    if (!a.by || !b.by) return a.by === b.by ? byName : a.by ? -1 : 1;
    return (collator.compare(a.by, b.by) || byName) * (descending ? -1 : 1);
  });
  const rows = keyed.map(({ one }) => one);
  order = { key, world, rows };
  return rows;
}

export function viewOf(world: World, noun: Written, one: Held): RecordView {
  const { form, origin, origins, created, updated, changes } = one;
  const filled = Object.fromEntries(
    Object.entries(form).filter(([code, value]) => value !== '' && !isPart(code)),
  );
  const links = columnsIn(noun).flatMap(({ code, link }) => {
    const to = link && isListed(link) && form[code] ? byId(world, link, form[code]) : undefined;
    return to && link && isListed(link)
      ? [[code, { record: { noun: link, id: to.id }, name: nameOf(link, to) }] as const]
      : [];
  });
  return structuredClone({
    record: { noun, id: one.id },
    name: nameOf(noun, one),
    form: isFormed(noun) ? filled : {},
    told: isFormed(noun) ? {} : filled,
    links: Object.fromEntries(links),
    named_by: namedBy(world, noun, one.id),
    origin,
    origins,
    created,
    updated,
    changes,
  });
}

/** The list a record is written in, and the record. */
export function held(world: World, noun: string, sought: string): [noun: Written, one: Held] {
  if (noun === 'contact') throw new Fault('invalid_value', 'noun');
  const kind = listed(noun) as Written;
  const one = world.records[kind].find((known) => known.id === sought);
  if (!one) throw new Fault('not_found');
  return [kind, one];
}

export const records: Handlers = {
  search_records(request, world) {
    world.session();
    const { query, columns, from, len, place_of } = request;
    const noun = listed(query.noun);
    const asked = columns.map((code) => {
      const column = columnIn(noun, code);
      if (!column) throw new Fault('invalid_value', code);
      return column;
    });
    if (!columnIn(noun, request.sort)?.sorts) throw new Fault('invalid_value', 'sort');
    const rows = ordered(world, request);
    const place = rows.findIndex((one) => one.id === place_of);
    return {
      place: place < 0 ? null : place,
      total: rows.length,
      all: allOf(world, noun).length,
      version: world.version,
      rows: rows.slice(from, from + Math.min(len, 500)).map((one) => ({
        id: one.id,
        cells: asked.map((column) => shown(world, noun, one, column)),
      })),
    };
  },
  search_everywhere({ text, of, most }, world) {
    world.session();
    if (text.trim().length < 2) return { nouns: [] };
    const nouns = of.map(({ noun, columns }) => {
      const kind = listed(noun);
      const asked = columns.map((code) => columnIn(kind, code)!);
      const rows = found(world, { noun, text, filters: [] });
      return {
        noun,
        total: rows.length,
        more: false,
        rows: rows.slice(0, most).map((one) => ({
          id: one.id,
          cells: asked.map((column) => shown(world, kind, one, column)),
        })),
      };
    });
    return { nouns: nouns.filter(({ total }) => total > 0) };
  },
  get_facets({ query, column: code, text }, world) {
    const noun = listed(query.noun);
    const column = columnIn(noun, code);
    if (!column?.narrows) throw new Fault('invalid_value', 'column');
    const others = query.filters.filter((filter) => filter.column !== code);
    const counts = new Map<string, { name: string; count: number }>();
    let empty = 0;
    for (const one of found(world, { ...query, filters: others })) {
      const value = written(world, noun, one, code);
      if (value === null) empty++;
      else {
        const name = shown(world, noun, one, column) ?? value;
        counts.set(value, { name, count: (counts.get(value)?.count ?? 0) + 1 });
      }
    }
    const among = [...counts]
      .filter(([, { name }]) => name.toLowerCase().includes(text.trim().toLowerCase()))
      .sort(([, a], [, b]) => b.count - a.count);
    const values = among.slice(0, 200).map(([value, { name, count }]) => ({
      value,
      name: column.link ? name : null,
      count,
    }));
    return { values, distinct: among.length, empty };
  },
  get_record({ noun, id }, world) {
    return viewOf(world, ...held(world, noun, id));
  },
  add_record({ noun, form, source }, world) {
    const kind = listed(noun) as Written;
    const values = accepted(world, kind, form);
    world.write();
    const made: Held = {
      id: id(8, world.number() + 1_000_000),
      form: values,
      origin: { source, at: ago(0) },
      origins: {},
      created: ago(0),
      updated: ago(0),
      changes: 0,
    };
    world.records[kind].push(made);
    return viewOf(world, kind, made);
  },
  edit_record({ record, form, source }, world) {
    const [noun, one] = held(world, record.noun, record.id);
    const values = accepted(world, noun, form, one.id);
    world.write();
    for (const { code } of columnsIn(noun))
      if ((values[code] ?? '') !== (one.form[code] ?? '')) one.origins[code] = { source, at: ago(0) };
    const parts = Object.entries(one.form).filter(([code]) => isPart(code));
    one.form = { ...values, ...Object.fromEntries(parts) };
    one.updated = ago(0);
    one.changes++;
    // People are read with the name of where they work.
    if (noun === 'organisation')
      for (const person of world.people)
        if (person.organisation === one.id) person.form.organisation = values.name!;
    return viewOf(world, noun, one);
  },
  remove_record({ noun, id }, world) {
    const [kind, one] = held(world, noun, id);
    if (Object.keys(namedBy(world, kind, id)).length > 0) throw new Fault('in_use');
    if (world.attachments[id]?.length) throw new Fault('has_attachments');
    world.write();
    world.records[kind] = world.records[kind].filter((other) => other !== one);
    return {};
  },
};
