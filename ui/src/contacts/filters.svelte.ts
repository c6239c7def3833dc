/** What narrows a search: each can be switched off without being thrown away. */
import { EVERYBODY, type ContactFilter, type Source } from '../wire';

export type Filter =
  | { kind: 'source'; source: Source; off: boolean }
  | { kind: 'objects'; objects: boolean; off: boolean }
  | { kind: 'organisation'; id: string; name: string; off: boolean }
  | { kind: 'batch'; id: string; name: string; off: boolean };

/** A filter without its switch. */
export type NewFilter =
  | { kind: 'source'; source: Source }
  | { kind: 'objects'; objects: boolean }
  | { kind: 'organisation'; id: string; name: string }
  | { kind: 'batch'; id: string; name: string };

export class Filters {
  list = $state.raw<readonly Filter[]>([]);

  /** One of each kind: a second of a kind takes the place of the first. */
  set(filter: NewFilter): void {
    const made = { ...filter, off: false } as Filter;
    const at = this.list.findIndex((one) => one.kind === filter.kind);
    this.list = at < 0 ? [...this.list, made] : this.list.with(at, made);
  }

  /** Nothing else narrows: for going to people from elsewhere. */
  only(filter: NewFilter): void {
    this.list = [];
    this.set(filter);
  }

  toggle(kind: Filter['kind']): void {
    this.list = this.list.map((one) => (one.kind === kind ? { ...one, off: !one.off } : one));
  }

  remove(kind: Filter['kind']): void {
    this.list = this.list.filter((one) => one.kind !== kind);
  }

  switchOff(): void {
    this.list = this.list.map((one) => ({ ...one, off: true }));
  }

  get on(): boolean {
    return this.list.some((one) => !one.off);
  }

  get wire(): ContactFilter {
    const wire: ContactFilter = { ...EVERYBODY };
    for (const one of this.list) {
      if (one.off) continue;
      if (one.kind === 'source') wire.source = one.source;
      else if (one.kind === 'objects') wire.objects = one.objects;
      else wire[one.kind] = one.id;
    }
    return wire;
  }
}
