/** Taking back what was done, and doing it again: what can be, and how it went. */
import { call, Work, type Undone, type UndoState, type UndoStep } from '../wire';
import { has } from '../words/catalogue';
import { language, t, textOf, type Key } from '../words/words.svelte';
import { session } from './session.svelte';
import { tell, toasts } from './toasts';

const NOTHING: UndoState = { undo: null, redo: null };

/** 'change of a contact (Åsa Lund)' */
export function stepName({ code, name, count }: UndoStep): string {
  const key = `undo-step-${code}`;
  const step = has(language(), key) ? textOf(key as Key, { count }) : code;
  return name ? t('undo-step-named', { step, name }) : step;
}

class Undo {
  readonly work = new Work();
  state = $state.raw<UndoState>(NOTHING);
  #asked = 0;
  /** The message that offers to take the latest back: an older one would take back something else. */
  #offered: number | undefined;

  /** Asks what can be taken back now. */
  async look(): Promise<void> {
    const asked = ++this.#asked;
    const state = await call('get_undo').catch(() => NOTHING);
    if (asked === this.#asked) this.state = state;
  }

  forget(): void {
    this.#asked++;
    this.#withdraw();
    this.state = NOTHING;
  }

  /** Says what was done, with the way back beside it. */
  offer(text: string): void {
    this.#withdraw();
    this.#offered = toasts.show(text, { action: { label: t('undo-do'), run: () => void this.undo() } });
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
    try {
      const done = await this.work.run(what, {});
      this.#asked++;
      this.state = done.state;
      this.#say(what, done);
    } catch (thrown) {
      tell(thrown);
    }
    await session.refresh().catch(tell);
  }

  #say(what: 'undo' | 'redo', { step, kept }: Undone): void {
    const done = t(what === 'undo' ? 'undo-undone' : 'undo-redone', { step: stepName(step) });
    const text = kept > 0 ? `${done} ${t('undo-kept', { count: kept })}` : done;
    if (what === 'redo') return this.offer(text);
    const action = { label: t('undo-again'), run: () => void this.redo() };
    this.#offered = toasts.show(text, { action });
  }

  #withdraw(): void {
    if (this.#offered !== undefined) toasts.close(this.#offered);
    this.#offered = undefined;
  }
}

export const undo = new Undo();
