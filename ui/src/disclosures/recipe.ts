/** How the recipient opens the package with stock programs: `docs/package-format.md`, shortened. */
import { format } from '../words/catalogue';
import type { Language } from '../words/words.svelte';

export interface Sent {
  /** `NAME.tar.age`. */
  file: string;
  /** The sender's public key, `RW…`. */
  sender: string;
}

const indented = (lines: readonly string[]): string => lines.map((line) => `   ${line}`).join('\n');

export function recipe(language: Language, { file, sender }: Sent): string {
  const archive = file.replace(/\.age$/, '');
  const name = archive.replace(/\.tar$/, '');
  return [
    format(language, 'disclose-recipe-intro'),
    format(language, 'disclose-recipe-sender'),
    indented([`minisign -H -Vm ${file} -P ${sender}`]),
    format(language, 'disclose-recipe-open'),
    indented([
      `age -d -i me.key -o ${archive} ${file}`,
      `mkdir ${name} && tar -xf ${archive} -C ${name} --no-same-owner && cd ${name}`,
    ]),
    format(language, 'disclose-recipe-inside'),
    indented([`minisign -H -Vm SHA256SUMS -P ${sender}`, 'sha256sum --strict -c SHA256SUMS']),
    format(language, 'disclose-recipe-read'),
  ].join('\n\n');
}
