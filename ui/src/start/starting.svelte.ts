/** Everything before a register is open, and the moment after one was made. */
import { tick } from 'svelte';
import { lasting, session, settings } from '../state';
import {
  asFault,
  call,
  choosePlace,
  job,
  type CreatedRegister,
  type CreateRegister,
  type Fault,
  type Opening,
  type Place,
  type Proof,
  type Start,
} from '../wire';
import { language, t } from '../words/words.svelte';
import { Restoring, restored } from './restoring.svelte';

/** How many people are invented for a register to try with. */
export const SAMPLES = 2_000;

class Starting {
  /** Undefined until the desk has said what there is. */
  start = $state.raw<Start>();
  /** A register that asks for its secret. */
  opening = $state.raw<Opening>();
  /** A register just made, until its recovery sheet was seen to. */
  created = $state.raw<CreatedRegister>();
  /** The form for a new register is on screen. */
  creating = $state(false);
  /** A backup on its way to become a register. */
  restoring = $state.raw<Restoring>();
  /** A package is looked at, without any register: which one, when that is known. */
  inspecting = $state.raw<{ file?: Place }>();
  /** What is being done, in words. */
  busy = $state<string>();
  /** What could not be opened, and why. */
  failed = $state.raw<{ place: Place; fault: Fault }>();

  /** What is there: asked at start, and again after a lock where the process lives on. */
  async boot(): Promise<void> {
    this.created = undefined;
    this.leave();
    const start = await call('get_start');
    settings.start(start.settings, start.system_language);
    this.start = start;
    try {
      session.opened(await call('get_session'));
      return;
    } catch (thrown) {
      if (asFault(thrown).code !== 'locked') throw thrown;
    }
    const last = start.recent[0];
    if (start.locked && last?.present) await this.open(last.place);
  }

  /** What there is, where it has not been asked for since a register was open. */
  async ready(): Promise<void> {
    if (this.start) return;
    const start = await call('get_start');
    settings.start(start.settings, start.system_language);
    this.start = start;
  }

  /**
   * A register that came by itself: whatever page is on screen gives way to it. One that is open stays so until the desk
   * has seen that the other is a register at all.
   */
  async enter(place: Place): Promise<void> {
    await this.ready();
    if (!session.current) {
      this.leave();
      return this.open(place);
    }
    try {
      const opening = await job('open_register', { place: place.token }).promise;
      await this.#instead(() => {
        if (opening.session) session.opened(opening.session);
        else this.opening = opening;
      });
    } catch (thrown) {
      await this.#stillOpen();
      throw thrown;
    }
  }

  /** Nothing of a register that was open is left in the window when another comes. */
  async #instead(open: () => void): Promise<void> {
    if (session.current) {
      session.closed();
      await tick();
    }
    this.leave();
    open();
  }

  async choose(): Promise<void> {
    const place = await choosePlace('register', t('start-open-title'));
    if (place) await this.open(place);
  }

  async open(place: Place): Promise<void> {
    await this.#work(t('start-opening', { name: place.name }), place, async () => {
      const opening = await job('open_register', { place: place.token }).promise;
      if (opening.session) await this.#instead(() => session.opened(opening.session!));
      else this.opening = opening;
    });
  }

  /** Throws a Fault when the secret is not the one. */
  async unlock(proof: Proof): Promise<void> {
    const place = this.opening!.place.token;
    const opened = await job('unlock_register', { place, ...proof }).promise;
    await this.#instead(() => session.opened(opened));
  }

  async samples(): Promise<void> {
    const place = { token: '', name: t('start-sample'), folder: '' };
    await this.#work(t('start-sample-working'), place, async () => {
      const opened = await job('create_samples', { contacts: SAMPLES, language: language() }).promise;
      await this.#instead(() => session.opened(opened));
    });
  }

  /** The form for a new register; one that is open stays so until the new one is made. */
  beginCreate(): void {
    this.leave();
    this.creating = true;
  }

  inspect(file?: Place): void {
    this.leave();
    this.inspecting = { file };
  }

  /** The page that makes a register out of a backup, with the backup already there when it is known. */
  beginRestore(backup?: Place): void {
    this.leave();
    this.restoring = lasting(() => new Restoring());
    if (backup) void this.restoring.file.take(backup);
  }

  async restore(): Promise<void> {
    const opened = await this.restoring?.run();
    if (opened) await this.#instead(() => restored(opened));
    else await this.#stillOpen();
  }

  /** The desk closes what is open before it tries: what the window shows must not say otherwise. */
  async #stillOpen(): Promise<void> {
    if (session.current) await session.refresh();
  }

  async create(wish: CreateRegister): Promise<void> {
    try {
      const created = await job('create_register', wish).promise;
      await this.#instead(() => {
        this.created = created;
        session.opened(created.session);
      });
    } catch (thrown) {
      await this.#stillOpen();
      throw thrown;
    }
  }

  async forget(place: Place): Promise<void> {
    this.start = await call('forget_recent', { place: place.token });
    if (this.failed?.place.token === place.token) this.failed = undefined;
  }

  /** Back to the list of registers. */
  leave(): void {
    this.opening = this.failed = this.restoring = this.inspecting = undefined;
    this.creating = false;
  }

  async #work(words: string, place: Place, work: () => Promise<void>): Promise<void> {
    this.busy = words;
    this.failed = undefined;
    try {
      await work();
    } catch (thrown) {
      this.failed = { place, fault: asFault(thrown) };
      await this.#stillOpen();
    } finally {
      this.busy = undefined;
    }
  }
}

export const starting = new Starting();
