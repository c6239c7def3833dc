/** What comes back when something could not be done, and the sentences that say so. */
import { has } from '../words/catalogue';
import { language, textOf, type Key } from '../words/words.svelte';
import {
  FaultCodes,
  type Fault as WireFault,
  type FaultCode,
  type RefusalView,
  type ValueProblem,
} from './generated';

export class Fault extends Error {
  readonly code: FaultCode;
  /** What it is about: a field, a part, a number. Never a value of a person. */
  readonly detail: string | null;
  readonly refusals: readonly RefusalView[];
  /** What is wrong with the value of the field that `detail` names, where that is known. */
  readonly problem: ValueProblem | null;

  constructor(
    code: FaultCode,
    detail: string | null = null,
    refusals: readonly RefusalView[] = [],
    problem: ValueProblem | null = null,
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'Fault';
    this.code = code;
    this.detail = detail;
    this.refusals = refusals;
    this.problem = problem;
  }
}

const isCode = (code: unknown): code is FaultCode => (FaultCodes as readonly unknown[]).includes(code);

/** Whatever was thrown, as a Fault; what is not one is an error of the program. */
export function asFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  const wire = thrown as Partial<WireFault> | null | undefined;
  if (typeof wire === 'object' && isCode(wire?.code))
    return new Fault(wire.code, wire.detail ?? null, wire.refusals ?? [], wire.problem ?? null);
  return new Fault('internal', thrown instanceof Error ? thrown.name : null);
}

/** Codes of refusals, as `src-tauri/crates/domain/src/refusal.rs` has them. */
export const RefusalCodes = [
  'outside_eea',
  'no_key',
  'key_not_confirmed',
  'no_contract',
  'contract_ended',
  'purpose_outside_contract',
  'field_not_for_purpose',
  'whereabouts_without_consent',
  'marketing_objection',
  'nobody_left',
  'sample_register',
  'reason_missing',
] as const;
export type RefusalCode = (typeof RefusalCodes)[number];

export interface Sentences {
  /** What happened. */
  what: string;
  /** What to do about it. */
  do: string;
  /** What it is about, in words, where that is known. */
  about?: string;
}

/** What a field wants, where more can be said than that its value has another form. */
const WANTED: Record<string, Key> = {
  email: 'fault-invalid-email-do',
  keeper_email: 'fault-invalid-email-do',
  contact_email: 'fault-invalid-email-do',
  mobile: 'fault-invalid-phone-do',
  phone: 'fault-invalid-phone-do',
  keeper_phone: 'fault-invalid-phone-do',
  whereabouts_consent: 'fault-invalid-day-do',
  contract_ends: 'fault-invalid-day-do',
  expires: 'fault-invalid-day-do',
  country: 'fault-invalid-country-do',
};

export function sentences(fault: Fault): Sentences {
  const { code, problem } = fault;
  // One sentence says both.
  if (problem) return { what: textOf(`problem-${problem}`), do: '', about: aboutOf(fault.detail) };
  const wanted = code === 'invalid_value' ? WANTED[fieldOf(fault.detail)?.field ?? ''] : undefined;
  return {
    what: textOf(`fault-${code}-what`),
    do: textOf(wanted ?? `fault-${code}-do`),
    about: aboutOf(fault.detail),
  };
}

/** For the field it is about: what is wrong, and what to write instead. */
export function atField(fault: Fault): string {
  const said = sentences(fault);
  return [said.what, said.do].filter(Boolean).join(' ');
}

/** One line: for a message that passes by. */
export function sentence(fault: Fault): string {
  const said = sentences(fault);
  const refusals = fault.refusals.map((refusal) => refusalText(refusal).text);
  return [said.about ? `${said.about}: ${said.what}` : said.what, ...refusals, said.do]
    .filter(Boolean)
    .join(' ');
}

export interface RefusalText {
  text: string;
  /** Clause of the description or article of the law: shown beside the text. */
  citation: string;
}

export function refusalText(refusal: Pick<RefusalView, 'code' | 'citation'>): RefusalText {
  const known = (RefusalCodes as readonly string[]).includes(refusal.code);
  return {
    text: known ? textOf(`refusal-${refusal.code as RefusalCode}`) : refusal.code,
    citation: refusal.citation,
  };
}

/** The field a fault is about: 'emails.1', 'address.city' and 'email' are all fields of a form. */
export function fieldOf(detail: string | null): { field: string; at: number } | undefined {
  if (!detail) return undefined;
  const words = detail.split(/[.[\]]+/).filter(Boolean);
  const at = Number(words.find((word) => /^\d+$/.test(word)) ?? 0);
  const name = words.filter((word) => !/^\d+$/.test(word)).at(-1);
  if (!name || !/^[a-z_]+$/.test(name)) return undefined;
  const one: Record<string, string> = { emails: 'email', phones: 'mobile' };
  return { field: one[name] ?? name, at };
}

/** The name of what a fault is about; nothing when it is no field of ours. */
function aboutOf(detail: string | null): string | undefined {
  const field = fieldOf(detail)?.field;
  const key = field && [`field-${field}`, `about-${field}`].find((one) => has(language(), one));
  return key ? textOf(key as Key) : undefined;
}
