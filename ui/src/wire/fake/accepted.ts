/** What the desk takes as a record of a noun. */
import { Fault } from '../fault';
import type { NounColumn, ValueProblem } from '../generated';
import { columnsIn, isListed } from '../nouns';
import { byId, fold, type Written } from './held';
import type { World } from './world';

const wrong = (code: string, problem: ValueProblem): Fault =>
  new Fault(problem === 'missing' ? 'required' : 'invalid_value', code, [], problem);

/** The last digit of a number agrees with the others (ISO/IEC 7812-1, annex B). */
function agrees(digits: string): boolean {
  const sum = [...digits].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const V4 = /^(\d{1,3})(\.\d{1,3}){3}$/;
const isAddress = (text: string): boolean =>
  V4.test(text) ? text.split('.').every((part) => Number(part) < 256) : /^[0-9a-f:]*:[0-9a-f:]+$/i.test(text);

function problemOf(world: World, column: NounColumn, value: string): ValueProblem | undefined {
  switch (column.kind) {
    case 'number':
      return /^-?\d+$/.test(value) ? undefined : 'not_a_number';
    case 'day':
      return Number.isNaN(Date.parse(value)) ? 'not_a_date' : undefined;
    case 'choice':
      return column.choices.includes(value) ? undefined : 'not_a_choice';
    case 'country':
      return /^[A-Z]{2}$/.test(value) ? undefined : 'unknown_country';
    case 'ip':
      return isAddress(value) ? undefined : 'not_an_ip';
    case 'imei': {
      const digits = value.replace(/[\s-]/g, '');
      if (!/^\d{15}$/.test(digits)) return 'not_an_imei';
      return agrees(digits) ? undefined : 'imei_check_digit';
    }
    case 'link':
      return column.link && isListed(column.link) && byId(world, column.link, value)
        ? undefined
        : 'no_such_record';
    default:
      return value.length > 500 ? 'too_long' : undefined;
  }
}

export function accepted(
  world: World,
  noun: Written,
  form: Record<string, string>,
  but?: string,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const column of columnsIn(noun).filter((column) => column.form)) {
    const value = form[column.code]?.trim() ?? '';
    if (!value && column.required) throw wrong(column.code, 'missing');
    const problem = value ? problemOf(world, column, value) : undefined;
    if (problem) throw wrong(column.code, problem);
    if (value) values[column.code] = value;
  }
  if (noun === 'device') {
    const { contact, organisation, product: _, ...telling } = values;
    if (Object.keys(telling).length === 0) throw wrong('model', 'nothing_tells_it');
    if (!contact && !organisation) throw wrong('contact', 'belongs_to_nobody');
  } else if (
    values.name &&
    world.records[noun].some((one) => one.id !== but && fold(one.form.name!) === fold(values.name!))
  )
    throw new Fault('name_taken', 'name');
  return values;
}
