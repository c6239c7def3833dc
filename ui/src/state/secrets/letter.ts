/** The recovery sheet as text: what somebody needs who finds it years from now, without this program. */
import type { Session } from '../../wire';
import { d, t } from '../../words/words.svelte';
import { GROUP, groupsOf } from './recoveryCode';

const WIDTH = 72;

/** Words on lines no longer than the sheet is wide. */
export function wrap(text: string, width = WIDTH): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}

function inRows(groups: readonly string[], across = 5): string {
  const cells = groups.map((group, i) => `${String(i + 1).padStart(2)} ${group.padEnd(GROUP)}`);
  const rows: string[] = [];
  for (let from = 0; from < cells.length; from += across)
    rows.push(`  ${cells.slice(from, from + across).join('   ')}`.trimEnd());
  return rows.join('\n');
}

/** `generation` is that of the key in force: its folder is the one to look in. */
export function recoveryLetter(
  code: string,
  session: Session,
  generation: number,
  today: Date = new Date(),
): string {
  const folder = `g${String(generation).padStart(4, '0')}`;
  const facts: [string, string][] = [
    [t('letter-register'), session.name],
    [t('letter-controller'), session.controller],
    [t('letter-vault'), session.place.name],
    [t('letter-date'), d(today, 'long')],
  ];
  const wide = Math.max(...facts.map(([term]) => term.length)) + 2;
  const heading = (text: string): string => `${text}\n${'-'.repeat(text.length)}`;
  return [
    `LIGGARE: ${t('letter-title')}`,
    facts.map(([term, value]) => `${`${term}:`.padEnd(wide)}${value}`).join('\n'),
    `${t('letter-signing')}:\n  ${session.signing_key}`,
    heading(t('letter-code')),
    wrap(t('letter-code-text', { size: GROUP })),
    inRows(groupsOf(code)),
    t('letter-whole'),
    `  ${code}`,
    heading(t('letter-what')),
    wrap(t('letter-what-text')),
    heading(t('letter-how')),
    wrap(t('letter-how-text')),
    heading(t('letter-stock')),
    wrap(t('letter-stock-text', { folder })),
    `  age -d -i ${t('letter-file')} ${session.place.name}/${folder}/dek.age`,
    wrap(t('letter-stock-open')),
    '  PRAGMA key = "x\'…\'";\n  PRAGMA cipher_compatibility = 4;',
    wrap(t('letter-stock-end')),
    '',
  ].join('\n\n');
}
