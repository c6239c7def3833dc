/** The letter that asks a recipient for a key, in the recipient's language. */
import { format } from '../words/catalogue';
import type { Key } from '../words/keys.generated';
import type { Language } from '../words/words.svelte';

export interface Particulars {
  controller: string;
  recipient: string;
  person: string;
  /** Who signs the letter, and where the answer goes; empty when the register does not say. */
  keeper: string;
  email: string;
}

/** Stock programs only, and the same on every language's page. `printf` and `Write` add no line end to the key. */
const COMMANDS = {
  install: ['Debian, Ubuntu:  sudo apt install age', 'Windows:  winget install --id FiloSottile.age'],
  make: ['Linux:  age-keygen -o me.key', 'Windows:  age-keygen.exe -o me.key'],
  show: ['Linux:  age-keygen -y me.key', 'Windows:  age-keygen.exe -y me.key'],
  linux: 'printf %s "$(age-keygen -y me.key)" | sha256sum | cut -c1-20',
  windows: [
    '$key = age-keygen.exe -y me.key',
    '$hash = [Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::ASCII.GetBytes($key))',
    "(-join ($hash | ForEach-Object { $_.ToString('x2') })).Substring(0, 20)",
  ],
} as const;

const indented = (lines: readonly string[]): string => lines.map((line) => `   ${line}`).join('\n');

export function letter(language: Language, about: Particulars): string {
  const say = (key: Key, values?: Record<string, string>) => format(language, key, values);
  const { controller, recipient, person, keeper, email } = about;
  return [
    person ? say('recipients-letter-greeting', { person }) : say('recipients-letter-greeting-nobody'),
    say('recipients-letter-purpose', { controller, recipient }),
    say('recipients-letter-install'),
    indented(COMMANDS.install),
    say('recipients-letter-make'),
    indented(COMMANDS.make),
    say('recipients-letter-secret'),
    say('recipients-letter-public'),
    indented(COMMANDS.show),
    email ? say('recipients-letter-send', { email }) : say('recipients-letter-send-here'),
    say('recipients-letter-fingerprint'),
    indented(['Linux:', `  ${COMMANDS.linux}`]),
    indented([`${say('recipients-letter-windows-shell')}:`, ...COMMANDS.windows.map((line) => `  ${line}`)]),
    say('recipients-letter-twenty'),
    say('recipients-letter-call'),
    say('recipients-letter-call-text'),
    [say('recipients-letter-bye'), keeper, controller].filter(Boolean).join('\n'),
  ].join('\n\n');
}
