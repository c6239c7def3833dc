/** What may stand between the cells of a table in text form. */
export const DELIMITERS = ['semicolon', 'comma', 'tab', 'pipe'] as const;
