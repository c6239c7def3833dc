/** What the columns of a file of responses are taken as. */
import type { RejectView, SurveyColumn, SurveyFileLook } from '../wire';
import { t } from '../words/words.svelte';

/** Roles of a column, as `src-tauri/crates/intake/src/questionnaire/mod.rs` has them: facts of the response... */
const FACTS = ['id', 'submitted', 'language'] as const;
/** ...and what tells who answered. */
const HINTS = ['email', 'mobile', 'full_name', 'given_name', 'family_name', 'organisation', 'token'] as const;
export const ROLES = ['left', 'question', ...FACTS, ...HINTS] as const;
type Role = (typeof ROLES)[number];

const isRole = (code: string): code is Role => (ROLES as readonly string[]).includes(code);

export const roleName = (code: string): string => (isRole(code) ? t(`survey-role-${code}`) : code);

/** Columns by which people are looked for. An invitation leads to nobody by itself. */
export const telling = ({ columns }: SurveyFileLook): SurveyColumn[] =>
  columns.filter(({ role }) => role !== 'token' && (HINTS as readonly string[]).includes(role));

/** A column as the keeper knows it: a question by its words, a hint by what it tells. */
export function columnOf(look: SurveyFileLook | undefined, { column }: RejectView): string {
  const question = look?.questions.find(({ code }) => code === column);
  return question?.text ?? (isRole(column) ? roleName(column) : column);
}
