/** Taking back what was done, and doing it again: what can be, and how it went. */
import { call, Work, type Undone, type UndoState, type UndoStep } from '../wire';
import { has } from '../words/catalogue';
import { language, t, textOf, type Key } from '../words/words.svelte';
import type { Toast } from '../parts';
import { session } from './session.svelte';
import { tell, toasts } from './toasts';

const NOTHING: UndoState = { undo: null, redo: null };

/** 'change of a contact (Åsa Lund)' */
export function stepName({ code, noun, name, count }: UndoStep): string {
  const key = `undo-step-${code}`;
  const nouns = t('noun-counted', { noun, count });
  const step = has(language(), key) ? textOf(key as Key, { noun, nouns, count }) : code;
  return name ? t('undo-step-named', { step, name }) : step;
}

class Undo {
  readonly work = new Work();
  /** Which way it is going. */
  doing = $state<'undo' | 'redo'>();
  state = $state.raw<UndoState>(NOTHING);
  #asked = 0;
  /** The state of the register that `state` is of. */
  #looked: number | undefined;
  /** The message that offers a way back, and the state it is for: in any other it would take back something else. */
  #offered: { id: number; version: number; state: string | undefined } | undefined;

  /** Asks what can be taken back now. */
  async look(): Promise<void> {
    const asked = ++this.#asked;
    const { version } = session;
    const state = await call('get_undo').catch(() => NOTHING);
    if (asked !== this.#asked) return;
    this.state = state;
    this.#looked = version;
    const offered = this.#offered;
    if (!offered) return;
    if (offered.state === undefined && offered.version === version) offered.state = JSON.stringify(state);
    else if (offered.state !== JSON.stringify(state)) this.#withdraw();
  }

  forget(): void {
    this.#asked++;
    this.#withdraw();
    this.state = NOTHING;
    this.#looked = undefined;
  }

  /** Says what was done, with the way back beside it. */
  offer(text: string): void {
    const known = this.#looked === session.version;
    this.#offer(text, { label: t('undo-do'), run: () => void this.undo() }, known);
  }

  #offer(text: string, action: Toast['action'], known: boolean): void {
    this.#withdraw();
    const state = known ? JSON.stringify(this.state) : undefined;
    this.#offered = { id: toasts.show(text, { action }), version: session.version, state };
  }

  get can(): { undo: boolean; redo: boolean } {
    const free = session.writable && !this.work.running;
    return { undo: free && this.state.undo !== null, redo: free && this.state.redo !== null };
  }

  undo(): Promise<void> {
    return this.#run('undo');
  }
  redo(): Promise<void> {
    return this.#run('redo');
  }

  async #run(what: 'undo' | 'redo'): Promise<void> {
    if (this.work.running || !session.writable) return;
    this.#withdraw();
    this.doing = what;
    try {
      const done = await this.work.run(what, {});
      this.#asked++;
      this.state = done.state;
      this.#say(what, done);
    } catch (thrown) {
      tell(thrown);
    } finally {
      this.doing = undefined;
    }
    await session.refresh().catch(tell);
  }

  #say(what: 'undo' | 'redo', { step, kept, state }: Undone): void {
    const done = t(what === 'undo' ? 'undo-undone' : 'undo-redone', { step: stepName(step) });
    const text = kept > 0 ? `${done} ${t('undo-kept', { count: kept })}` : done;
    if (what === 'redo') this.#offer(text, { label: t('undo-do'), run: () => void this.undo() }, true);
    else if (state.redo) this.#offer(text, { label: t('undo-again'), run: () => void this.redo() }, true);
    // What an import brought, or a file that was kept, is gone.
    else toasts.show(text);
  }

  #withdraw(): void {
    if (this.#offered) toasts.close(this.#offered.id);
    this.#offered = undefined;
  }
}

export const undo = new Undo();
