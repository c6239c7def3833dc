/** The recovery code between being shown and being read back. */
import { asFault, call, choosePlace, type Fault, type Session } from '../../wire';
import { t } from '../../words/words.svelte';
import { forget } from '../kept.svelte';
import { session } from '../session.svelte';
import { tell, toasts } from '../toasts';
import { recoveryLetter } from './letter';
import { groupsOf, tidy } from './recoveryCode';

/** Where a code that was put off waits; dropped when the register locks. */
export const LATER = 'recovery';

/** A code as the desk shows it this once: with a new register, or in place of the code before. */
export interface Shown {
  recovery_code: string;
  recovery_challenge: number[];
  session: Session;
  keychain_problem?: string | null;
}

export class Recovery {
  readonly #created: Shown | undefined;
  /** The groups asked for, counted from 0; none when the whole code is wanted, because it is not known here any more. */
  readonly asked: readonly number[];
  typed = $state<string[]>([]);
  busy = $state(false);
  fault = $state.raw<Fault>();
  saved = $state(false);

  constructor(created: Shown | undefined) {
    this.#created = created;
    this.asked = created?.recovery_challenge ?? [];
    this.typed = Array.from({ length: Math.max(1, this.asked.length) }, () => '');
  }

  get groups(): string[] {
    return this.#created ? groupsOf(this.#created.recovery_code) : [];
  }

  get keychainProblem(): string | null {
    return this.#created?.keychain_problem ?? null;
  }

  get ready(): boolean {
    return this.typed.every((group) => tidy(group) !== '');
  }

  async save(): Promise<void> {
    const place = await choosePlace('letter', t('recovery-save-title'), t('recovery-file'));
    if (!place || !this.#created) return;
    const { generation } = await call('get_status');
    const text = recoveryLetter(this.#created.recovery_code, this.#created.session, generation);
    await call('save_letter', { place: place.token, text });
    this.saved = true;
    toasts.show(t('recovery-saved'));
  }

  async copy(): Promise<void> {
    if (!this.#created) return;
    await navigator.clipboard.writeText(this.#created.recovery_code);
    toasts.show(t('recovery-copied'));
  }

  /** True when the desk agreed. */
  async confirm(): Promise<boolean> {
    this.busy = true;
    this.fault = undefined;
    try {
      session.opened(await call('confirm_recovery', { groups: this.typed.map(tidy) }));
      // Written down: the window need not know it any more.
      forget(LATER);
      toasts.show(t('recovery-confirmed'));
      return true;
    } catch (thrown) {
      this.fault = asFault(thrown);
      if (this.fault.code !== 'recovery_mismatch') tell(this.fault);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
