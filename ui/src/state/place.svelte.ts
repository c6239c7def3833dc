/** Where in the window the keeper is. */
import type { Filter, FilterTest } from '../parts/filter';
import type { Listed, Noun, Place as File, Selection } from '../wire';

/** Each is shown by a component `views/<Name>View.svelte`. */
export const VIEWS = {
  today: 'Today',
  search: 'Search',
  contacts: 'Contacts',
  organisations: 'Records',
  devices: 'Records',
  products: 'Records',
  sessions: 'Sessions',
  accounts: 'Records',
  contracts: 'Records',
  contract_contacts: 'Records',
  lists: 'Records',
  memberships: 'Records',
  feedback: 'Records',
  competitions: 'Records',
  entries: 'Records',
  surveys: 'Surveys',
  responses: 'Responses',
  import: 'Import',
  recipients: 'Recipients',
  disclose: 'Disclose',
  ledger: 'Ledger',
  package: 'Package',
  log: 'Log',
  register: 'Register',
  safekeeping: 'Safekeeping',
  settings: 'Settings',
} as const;
export type ViewId = keyof typeof VIEWS;

/** Where the records of a noun are. */
export const ROOM_OF = {
  contact: 'contacts',
  organisation: 'organisations',
  device: 'devices',
  session: 'sessions',
  product: 'products',
  account: 'accounts',
  contract: 'contracts',
  contract_contact: 'contract_contacts',
  list: 'lists',
  membership: 'memberships',
  feedback: 'feedback',
  competition: 'competitions',
  entry: 'entries',
  survey: 'surveys',
  response: 'responses',
  recipient: 'recipients',
} as const satisfies Record<Noun, ViewId>;

/** The rooms of records that are found and changed alike. */
export type RecordRoom = (typeof ROOM_OF)[Listed];

/** What a room of records can be opened on. */
export interface OnRecords {
  record?: string;
  /** Those alone that have this in a column: another record, or an import. */
  only?: { column: string; id: string; name: string };
  /** Those in which this is found. */
  sought?: string;
  /** Those alone that pass these tests. */
  passing?: readonly { column: string; test: FilterTest }[];
  add?: boolean;
  /** The pairs of them that may be one. */
  duplicates?: boolean;
  /** Go on with what was begun and not saved. */
  resume?: boolean;
}

/** What a view can be opened on. */
export interface Abouts extends Record<RecordRoom, OnRecords> {
  search: { sought: string };
  import: { begin?: boolean; file?: File; noun?: Listed };
  recipients: { recipient?: string; add?: boolean; resume?: boolean };
  ledger: { disclosure?: string; export?: string };
  package: { file?: File };
  /** On what is to be done there at once. */
  safekeeping: { begin?: 'rehearse' | 'passphrase' | 'rotate' };
}
export type About<V extends ViewId> = V extends keyof Abouts ? Abouts[V] : undefined;

class Place {
  view = $state<ViewId>('today');
  /** What it was opened on. Read once, by `take`: coming back later opens the view as it was left. */
  #about: unknown = undefined;
  #gone = false;
  /** Rises with every move, so that going to where one is already is noticed. */
  moves = $state(0);

  go<V extends ViewId>(view: V, about?: About<V>): void {
    this.#about = about;
    this.#gone = true;
    this.view = view;
    this.moves++;
  }

  take<V extends ViewId>(view: V): About<V> | undefined {
    if (view !== this.view) return undefined;
    const about = this.#about as About<V> | undefined;
    this.#about = undefined;
    return about;
  }

  /** To the room left last, when the register opens; a keeper who has gone somewhere since stays there. */
  restore(view: ViewId): void {
    if (!this.#gone) this.view = view;
  }

  reset(): void {
    this.view = 'today';
    this.#gone = false;
    this.#about = undefined;
  }
}

export const place = new Place();

/** Whom the keeper wants to disclose: set by the contacts, taken by the disclosure. Never held after a lock. */
export interface ToDisclose {
  selection: Selection;
  /** How many they are. */
  count: number;
  /** What narrows a search for them, as the keeper has it. */
  filters: readonly Filter[];
}

class Chosen {
  /** Undefined: nobody was pointed out. */
  toDisclose = $state.raw<ToDisclose>();
}

export const chosen = new Chosen();
