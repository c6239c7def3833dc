/** Records of a noun that may be one: their pairs, and the one that is looked at. */
import { Job, session } from '../../state';
import type { Duplicate, DuplicateList, Listed } from '../../wire';
import { Pair } from './pair.svelte';

/** More than this the desk does not tell (`desk/src/merging.rs`). */
const MOST = 500;

const idsOf = ({ one, other }: Duplicate): [string, string] => [one.record.id, other.record.id];

export class Merging extends Job<'find'> {
  readonly noun: Listed;
  /** Two that the keeper picked: there is no list of others to go on with. */
  readonly picked: boolean;
  list = $state.raw<DuplicateList>();
  pair = $state.raw<Pair>();
  /** Where in the list the pair stands that is looked at, or was. */
  at = $state(0);
  /** The state of the register that was looked through. */
  #version: number | undefined;

  constructor(noun: Listed, picked?: [string, string]) {
    super();
    this.noun = noun;
    this.picked = picked !== undefined;
    if (picked) this.pair = new Pair(noun, picked);
  }

  /** Looks through the register, unless it has not changed since. */
  async find(): Promise<void> {
    const { version } = session;
    if (this.#version === version) return;
    this.#version = version;
    const { noun } = this;
    const list = await this.does('find', (work) => work.run('find_duplicates', { noun, most: MOST }));
    if (list) this.list = list;
    else if (this.fault || this.stopped) this.#version = undefined;
  }

  look(at: number): void {
    const found = this.list?.pairs[at];
    this.at = found ? at : 0;
    this.pair = found && new Pair(this.noun, idsOf(found), found.reasons);
  }

  /** The next pair, or the list after the last of them. */
  next(): void {
    this.look(this.at + 1);
  }

  close(): void {
    this.pair = undefined;
  }

  /** The pair is one, or two: what was said of a record that is no more goes with it, and the next is looked at. */
  settled(gone?: string): void {
    const { list, at } = this;
    if (!list) return;
    const pairs = list.pairs.filter((one, i) => i !== at && !(gone && idsOf(one).includes(gone)));
    this.list = { ...list, pairs, total: list.total - (list.pairs.length - pairs.length) };
    const before = list.pairs.slice(0, at).filter((one) => pairs.includes(one)).length;
    this.look(before);
  }
}
