/** How the recipient opens the package with stock programs: `docs/package-format.md`, shortened. */
import { format } from '../words/catalogue';
import type { Language } from '../words/words.svelte';

export interface Sent {
  /** `NAME.tar.age`. */
  file: string;
  /** The sender's public key, `RW…`. */
  sender: string;
}

/** The names of systems are the same in every language. */
export const SYSTEMS = [
  { id: 'windows', label: 'Windows (PowerShell)' },
  { id: 'unix', label: 'Linux, macOS' },
] as const;
export type System = (typeof SYSTEMS)[number]['id'];

interface Commands {
  sender: string[];
  open: string[];
  inside: string[];
}

function commands(system: System, { file, sender }: Sent): Commands {
  const archive = file.replace(/\.age$/, '');
  const name = archive.replace(/\.tar$/, '');
  if (system === 'unix')
    return {
      sender: [`minisign -H -Vm ${file} -P ${sender}`],
      open: [
        `age -d -i me.key -o ${archive} ${file}`,
        `mkdir ${name} && tar -xf ${archive} -C ${name} --no-same-owner && cd ${name}`,
      ],
      inside: [`minisign -H -Vm SHA256SUMS -P ${sender}`, 'sha256sum --strict -c SHA256SUMS'],
    };
  return {
    sender: [`minisign.exe -H -Vm ${file} -P ${sender}`],
    // One to a line: PowerShell goes on after a program that failed.
    open: [
      `age.exe -d -i me.key -o ${archive} ${file}`,
      `mkdir ${name}`,
      `tar.exe -xf ${archive} -C ${name}`,
      `cd ${name}`,
    ],
    inside: [
      `minisign.exe -H -Vm SHA256SUMS -P ${sender}`,
      'Get-Content SHA256SUMS | ForEach-Object {',
      "  $hash, $file = $_ -split '  ', 2",
      '  if ((Get-FileHash -Algorithm SHA256 -LiteralPath $file).Hash -ne $hash) { throw "$file is not what was signed" }',
      '}',
    ],
  };
}

const indented = (lines: readonly string[]): string => lines.map((line) => `   ${line}`).join('\n');

export function recipe(language: Language, system: System, sent: Sent): string {
  const { sender, open, inside } = commands(system, sent);
  return [
    format(language, system === 'windows' ? 'disclose-recipe-intro-windows' : 'disclose-recipe-intro'),
    format(language, 'disclose-recipe-stop'),
    format(language, 'disclose-recipe-sender'),
    indented(sender),
    format(language, 'disclose-recipe-open'),
    indented(open),
    format(language, 'disclose-recipe-inside'),
    indented(inside),
    format(language, 'disclose-recipe-read'),
  ].join('\n\n');
}
