/** A secret typed to prove that one holds it: the passphrase, or the recovery code. */
import { sentences, type Fault, type Proof, type SecretKind } from '../../wire';
import { t } from '../../words/words.svelte';
import { tidy } from './recoveryCode';

export class Proving {
  readonly #hasPassphrase: () => boolean;
  #byCode = $state(false);
  secret = $state('');

  constructor(hasPassphrase: () => boolean = () => true) {
    this.#hasPassphrase = hasPassphrase;
  }

  /** Whether there is a choice at all; the recovery code there is always. */
  get choice(): boolean {
    return this.#hasPassphrase();
  }

  get kind(): SecretKind {
    return this.#byCode || !this.choice ? 'recovery_code' : 'passphrase';
  }

  get ready(): boolean {
    return this.secret.trim() !== '';
  }

  get proof(): Proof {
    return { kind: this.kind, secret: this.kind === 'recovery_code' ? tidy(this.secret) : this.secret };
  }

  change(): void {
    this.#byCode = !this.#byCode;
    this.wipe();
  }

  wipe(): void {
    this.secret = '';
  }

  /** What the field says about a secret that was not taken. */
  said(fault: Fault | undefined): string | undefined {
    if (!fault) return undefined;
    const said = sentences(fault);
    // Who types the code already needs no advice to use it.
    const advised = this.kind === 'recovery_code' && fault.code === 'wrong_secret';
    return `${said.what} ${advised ? t('fault-recovery_mismatch-do') : said.do}`;
  }
}
