/** A number as its country writes it: +358505550187 is +358 50 555 0187. One of another country stays in one piece. */

const STYLES: readonly [code: string, groups: RegExp, written: string][] = [
  ['+358', /^(\d{2,3})(\d{3})(\d{3,4})$/, '$1 $2 $3'],
  ['+46', /^(\d{2})(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3 $4'],
];

export function phone(number: string): string {
  for (const [code, groups, written] of STYLES) {
    if (!number.startsWith(code)) continue;
    const rest = number.slice(code.length);
    // Mobile numbers of Finland begin with two figures, those of some operators with three.
    const at = code === '+358' && !rest.startsWith('457') ? /^(\d{2})(\d{3})(\d{3,5})$/ : groups;
    if (at.test(rest)) return `${code} ${rest.replace(at, written)}`;
  }
  return number;
}
