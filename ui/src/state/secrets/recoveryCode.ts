/** The recovery code as it is shown, read back and typed. The grouping is defined here and nowhere else in the window. */

/** Characters in a group. The desk counts the groups it asks for the same way. */
export const GROUP = 8;

/** 'AGE-SECRET-KEY-1…' in groups of eight, its dashes counted; the last may be shorter. */
export function groupsOf(code: string): string[] {
  const groups: string[] = [];
  for (let from = 0; from < code.length; from += GROUP) groups.push(code.slice(from, from + GROUP));
  return groups;
}

/** As typed by somebody who reads it from paper: in small letters, with spaces and line breaks. */
export const tidy = (typed: string): string => typed.replace(/\s+/g, '').toUpperCase();
