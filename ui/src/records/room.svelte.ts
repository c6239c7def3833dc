/** A room of records: what is searched for, chosen, looked at and written in it. */
import type { Rows } from '../state/rows';
import {
  backToRows,
  columnsOf,
  Current,
  draftOf,
  follow,
  kept,
  lasting,
  memory,
  ROOM_OF,
  session,
  tell,
  type OnRecords,
  type Reader,
} from '../state';
import { isFormed, type Listed } from '../wire';
import { BulkEditing } from './bulk.svelte';
import { wantedColumns } from './columns';
import { Exporting } from './exporting.svelte';
import { only } from './filters.svelte';
import { readColumns } from './kept';
import { Merging } from './merging/merging.svelte';
import { Picks } from './picks.svelte';
import { RecordSearch } from './recordSearch.svelte';
import { readView, readViews, Views } from './views.svelte';

/** What was searched for last is kept when the typing has come to an end, ms. */
const WHEN_SETTLED = 5_000;

/** A record while it is being written. */
export interface Writing<View, Begun> {
  readonly of: View | undefined;
  resume(begun: Begun): void;
}

/** How records of a noun are read and written. */
export interface Ways<View, Draft, Begun> {
  get: (id: string) => Promise<View>;
  write: (of?: View) => Draft;
  readBegun: Reader<Begun & { of: string | null }>;
}

export class Room<View extends { id: string }, Draft extends Writing<View, Begun>, Begun> {
  readonly noun: Listed;
  readonly search: RecordSearch;
  readonly picks: Picks;
  readonly views: Views;
  readonly current: Current<View>;
  readonly layout;
  readonly #ways: Ways<View, Draft, Begun>;
  draft = $state.raw<Draft>();
  bulk = $state.raw<BulkEditing>();
  exporting = $state.raw<Exporting>();
  /** Shown in place of the table, while it is. */
  merging = $state.raw<Merging>();
  /** The table, while it is there. */
  table: (Rows & { clearSelection(): void }) | undefined;

  constructor(noun: Listed, ways: Ways<View, Draft, Begun>) {
    const room = ROOM_OF[noun];
    this.noun = noun;
    this.#ways = ways;
    this.layout = columnsOf(room, (raw) => readColumns(noun, raw));
    this.search = new RecordSearch(noun, () => wantedColumns(noun, this.layout));
    this.picks = new Picks(this.search);
    this.current = new Current((id) => ways.get(id));
    this.views = new Views(this.search, this.layout, (list) =>
      memory.set(`views.${room}`, list.length > 0 ? list : undefined),
    );
    this.views.list = memory.get(`views.${room}`, (raw) => readViews(noun, raw)) ?? [];
    const last = memory.get(`last.${room}`, (raw) => readView(noun, raw));
    // The columns are kept by themselves, view or no view.
    if (last) this.views.show({ ...last, columns: null });
    $effect(() => void memory.set(`last.${room}`, { ...this.views.now, columns: null }, WHEN_SETTLED));
  }

  /** What the keeper came for. */
  enter(about: OnRecords | undefined): void {
    if (about?.only) {
      // All of them, whatever was searched for before.
      const { column, id, name } = about.only;
      this.search.text = '';
      this.search.filters.only(only(column, id, name));
    }
    if (about?.sought !== undefined) {
      this.search.text = about.sought;
      this.search.filters.put([]);
    }
    if (about?.passing) {
      this.search.text = '';
      this.search.filters.put(about.passing.map((one) => ({ ...one, off: false })));
    }
    if (about?.record) this.current.show(about.record).catch(tell);
    if (about?.add) this.add();
    if (about?.duplicates) this.findDuplicates();
    if (about?.resume) this.#resume().catch(tell);
  }

  /** Nothing is being written in a room that is left. */
  leave(): void {
    this.draft = this.bulk = this.exporting = undefined;
    void this.picks.keep().catch(tell);
  }

  get #writable(): boolean {
    return session.writable && isFormed(this.noun);
  }

  add = (): void => {
    if (this.#writable) this.draft ??= this.#ways.write();
  };

  edit = (): void => {
    if (this.#writable && this.current.view) this.draft ??= this.#ways.write(this.current.view);
  };

  /** Goes on with what was begun and never saved. */
  async #resume(): Promise<void> {
    const begun = draftOf(this.noun, this.#ways.readBegun);
    if (!begun || !this.#writable) return;
    const held = begun.of ? await this.#ways.get(begun.of) : undefined;
    this.draft ??= this.#ways.write(held);
    this.draft.resume(begun);
    if (held) this.current.put(held);
  }

  /** The same change for all that are chosen. */
  change = async (): Promise<void> => {
    const chosen = await this.picks.selection();
    if (chosen) this.bulk = lasting(() => new BulkEditing(this.noun, chosen));
  };

  changed = (): void => {
    this.bulk = undefined;
    this.unpick();
  };

  /** What the table shows, or what is chosen of it, to a file. */
  export = async (): Promise<void> => {
    if (!session.writable) return;
    const { search, picks, layout } = this;
    const chosen = picks.count > 0 ? await picks.selection() : undefined;
    if (picks.count > 0 && !chosen) return;
    const { found } = picks;
    const seen = { chosen, found, narrowed: search.narrowed, sort: search.sort, columns: layout.kept };
    this.exporting = lasting(() => new Exporting(this.noun, seen));
  };

  findDuplicates = (): void => {
    this.merging = new Merging(this.noun);
  };

  /** Makes one of the two that are chosen. */
  merge = async (): Promise<void> => {
    const [one, other, more] = (await this.picks.ids()) ?? [];
    if (one && other && !more) this.merging = new Merging(this.noun, [one, other]);
  };

  /** One was made of the two that were chosen. */
  merged = (id: string): void => {
    this.merging = undefined;
    this.unpick();
    this.current.show(id).catch(tell);
    follow(id, { search: this.search, table: () => this.table, isNew: false }).catch(tell);
  };

  unpick = (): void => {
    this.picks.clear();
    this.table?.clearSelection();
  };

  close = (): void => {
    this.current.close();
    backToRows(() => this.table);
  };

  /** Enter on a row: the pane when it was closed, else the form. */
  open = ({ id }: { id: string }): void => {
    if (this.current.view?.id === id) this.edit();
    else this.current.show(id).catch(tell);
  };

  saved = (held: View): void => {
    const isNew = this.draft?.of === undefined;
    this.draft = undefined;
    this.current.put(held);
    follow(held.id, { search: this.search, table: () => this.table, isNew }).catch(tell);
  };
}

/** The room of a noun, as it was left. */
export const roomOf = <View extends { id: string }, Draft extends Writing<View, Begun>, Begun>(
  noun: Listed,
  ways: Ways<View, Draft, Begun>,
): Room<View, Draft, Begun> => kept(ROOM_OF[noun], () => new Room(noun, ways));
