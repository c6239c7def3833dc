/** The open register at a glance. */
import { Fault, call, type Session } from '../wire';
import { begun } from './drafts.svelte';
import { forgetAll } from './kept.svelte';
import { memory } from './memory.svelte';
import { chosen, place, VIEWS, type ViewId } from './place.svelte';
import { toasts } from './toasts';

const isRoom = (raw: unknown): ViewId | undefined =>
  typeof raw === 'string' && Object.hasOwn(VIEWS, raw) ? (raw as ViewId) : undefined;

/** Where the keeper was, and what was begun there. */
function remember(): void {
  const room = memory.get('last.room', isRoom);
  if (room) place.restore(room);
  begun.look();
}

class OpenRegister {
  current = $state.raw<Session>();
  #asked = 0;

  /** Rises with every change: a screen that shows rows looks again when it does. */
  get version(): number {
    return this.current?.version ?? 0;
  }

  get writable(): boolean {
    return this.current?.writable ?? false;
  }

  opened(session: Session): void {
    this.#asked++;
    // A copy that was accepted is the register that was open already.
    if (this.current) memory.allow(session.writable);
    else void memory.open(session.writable, remember);
    this.current = session;
  }

  /** After every write, so that counts, the log's length and the version are those of now. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const session = await call('get_session');
      if (asked === this.#asked) this.current = session;
    } catch (thrown) {
      if (thrown instanceof Fault && thrown.code === 'locked') this.closed();
      else throw thrown;
    }
  }

  /** Nothing of the register stays behind in the window. */
  closed(): void {
    this.#asked++;
    this.current = undefined;
    memory.close();
    forgetAll();
    place.reset();
    chosen.toDisclose = undefined;
    // A message may name somebody.
    for (const toast of toasts.list) toasts.close(toast.id);
  }
}

export const session = new OpenRegister();
