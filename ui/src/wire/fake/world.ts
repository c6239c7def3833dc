/** What the desk in memory knows: one register at most, and what any desk has before one is open. */
import { Fault } from '../fault';
import type {
  Arrival,
  AttachmentView,
  DisclosureView,
  ImportView,
  JobProgress,
  LockReason,
  OpenedBy,
  Place,
  PlaceKind,
  RecipientView,
  RegisterView,
  Session,
  Settings,
} from '../generated';
import type { Name, Reply, Request } from '../port';
import { LISTED } from '../nouns';
import { attachment } from './attachments';
import { exports, type Exported } from './exports';
import type { Held, Written } from './held';
import { sessions } from './sessions';
import { ago, organisations, people, type Person } from './people';
import { keeping, type Keeping } from './keeping';
import { disclosures, recipients } from './recipients';
import { more } from './more';
import { surveys } from './responses';
import { devices, products } from './things';

export interface Options {
  people?: number;
  /** Milliseconds until an answer. */
  delay?: number;
  /** What is on screen first. */
  begin?: 'first' | 'start' | 'open' | 'locked';
  sample?: boolean;
  recovery?: boolean;
  writable?: boolean;
  /** Nothing waits: backups are made and proved, no contract ends. */
  calm?: boolean;
  settings?: Partial<Settings>;
}

const NO_RECORDS = () =>
  Object.fromEntries(
    LISTED.filter((noun) => noun !== 'contact').map((noun) => [noun, [] as Held[]]),
  ) as Record<Written, Held[]>;

export const PASSPHRASE = 'björk lykta nio sav';
export const RECOVERY = 'AGE-SECRET-KEY-1QQPZ7R5VJ2L8WX0D4TGHKM3N6CASEYUFVJ9QX2L8W0R5TDKHGM3N6CPSY7'.slice(
  0,
  74,
);

export class World {
  readonly delay: number;
  settings: Settings;
  recent: { place: Place; present: boolean }[] = [];
  locked: LockReason | null = null;
  open = false;
  openedBy: OpenedBy = 'keychain';
  place: Place = { token: 'p1', name: 'Kund- och marknadsföring.liggare', folder: '/register/Dokument' };
  sample = false;
  recovered = true;
  writable = true;
  version = 1;
  log = 2_418;
  register!: RegisterView;
  people: Person[] = [];
  /** Of the nouns that have no form of their own. */
  records: Record<Written, Held[]> = NO_RECORDS();
  /** Files beside contracts, by the contract's id. */
  attachments: Record<string, AttachmentView[]> = {};
  /** Pairs that were said to be two. */
  apart = new Set<string>();
  recipients: RecipientView[] = [];
  disclosures: DisclosureView[] = [];
  exports: Exported[] = [];
  imports: ImportView[] = [];
  /** Backups and ways in. */
  keeping!: Keeping;
  /** Files that the desktop handed over. */
  arrivals: Arrival[] = [];
  readonly calm: boolean;
  /** What the next dialogs point at: for tests. */
  readonly chooses: (Place | null)[] = [];
  /** The own names of the places that dialogs gave, by token. */
  readonly named = new Map<string, string>();
  readonly cancelled = new Set<number>();
  #next = 100;

  constructor({ people: count = 2_000, delay = 0, begin = 'open', ...rest }: Options = {}) {
    this.delay = delay;
    this.calm = rest.calm ?? false;
    this.settings = {
      language: null,
      theme: 'system',
      auto_lock_minutes: 10,
      default_region: 'FI',
      zoom: 100,
      ...rest.settings,
    };
    this.fill(count);
    this.sample = rest.sample ?? false;
    this.recovered = rest.recovery ?? true;
    this.writable = rest.writable ?? true;
    this.open = begin === 'open';
    if (begin === 'locked') this.locked = 'idle';
    if (begin !== 'first')
      this.recent = [
        { place: this.place, present: true },
        { place: { token: 'p2', name: 'Personal.liggare', folder: '/register/Dokument' }, present: true },
        {
          place: { token: 'p3', name: 'Mässan 2024.liggare', folder: '/media/keeper/ARKIV' },
          present: false,
        },
      ];
  }

  /** A register with this many people in it. */
  fill(count: number, name = 'Kund- och marknadsföring', controller = 'Nordvik Programvara Abp'): void {
    const at = organisations(count === 0 ? 0 : Math.min(Math.max(Math.ceil(count / 8), 3), 250));
    const used = products(count === 0 ? 0 : 7);
    this.people = people(count, at);
    const device = devices(Math.min(Math.round(count * 1.6), 5_000), this.people, used);
    this.records = { ...NO_RECORDS(), organisation: at, product: used, device };
    if (count > 0) {
      more(this.records, this.people);
      surveys(this.records, this.people);
    }
    this.attachments = Object.fromEntries(
      this.records.contract
        .slice(0, 3)
        .map(({ id }, n) => [
          id,
          [
            attachment(10 + n, 'Avtal, undertecknat.pdf', 2_318_000, 412),
            attachment(20 + n, 'Prislista 2026.xlsx', 48_500, 90),
            attachment(30 + n, 'Ritningar.zip', 18_200_000, 31),
          ],
        ]),
    );
    this.records.session = sessions(this.people, used, device);
    this.recipients = count === 0 ? [] : recipients();
    this.disclosures = count === 0 ? [] : disclosures(this.recipients);
    this.exports = count === 0 ? [] : exports(this.people);
    this.imports = [];
    this.log = count === 0 ? 1 : 2_418;
    this.keeping = keeping(RECOVERY, this.calm, count);
    this.register = {
      form: {
        name,
        controller,
        business_id: '0123456-7',
        address: { street: 'Skeppsbron 4', postal_code: '20100', city: 'Åbo', country: 'FI' },
        phone: '+35825550100',
        email: 'register@nordvik.example',
        keeper_name: 'Benita Ekholm',
        keeper_email: 'benita.ekholm@nordvik.example',
        keeper_phone: '+358505550142',
        languages: ['sv', 'fi', 'en'],
      },
      created: ago(1420),
      updated: ago(41),
    };
  }

  get organisations(): Held[] {
    return this.records.organisation;
  }

  token(): string {
    return `t${this.#next++}`;
  }
  number(): number {
    return this.#next++;
  }

  session(): Session {
    if (!this.open) throw new Fault('locked');
    return {
      name: this.register.form.name,
      controller: this.register.form.controller,
      language: this.register.form.languages[0] ?? 'sv',
      place: this.place,
      opened_by: this.openedBy,
      sample: this.sample,
      recovery_confirmed: this.recovered,
      writable: this.writable,
      contacts: this.people.length,
      organisations: this.organisations.length,
      recipients: this.recipients.length,
      log_entries: this.log,
      signing_key: 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3',
      version: this.version,
    };
  }

  /** Before every write. */
  write(): void {
    if (!this.open) throw new Fault('locked');
    if (!this.writable) throw new Fault('register_rolled_back');
    this.version++;
    this.log++;
  }

  /** A job's work: some steps with time between them, stopped when asked. */
  /** A register of samples takes nobody in. */
  refuseSamples(): void {
    if (!this.sample) return;
    const refusal = { code: 'sample_register', citation: 'R5, GDPR 5(1)(d)', about: null, purpose: null };
    throw new Fault('refused', null, [refusal]);
  }

  async steps(work: Work, total: number, rows = total, steps = 12): Promise<void> {
    for (let step = 1; step <= steps; step++) {
      if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
      if (this.cancelled.has(work.number)) throw new Fault('cancelled');
      const share = step / steps;
      work.tell({ done: Math.round(total * share), total, rows: Math.round(rows * share) });
    }
  }
}

export interface Work {
  number: number;
  tell: (progress: JobProgress) => void;
}

export const NO_WORK: Work = { number: 0, tell: () => {} };

export type Handlers = {
  [N in Name]?: (request: Request<N>, world: World, work: Work) => Reply<N> | Promise<Reply<N>>;
};

/** Names a dialog would give, by kind. */
export const NAMED: Record<PlaceKind, string> = {
  new_register: 'Nytt register.liggare',
  table: 'Tabell.csv',
  attachment: 'Underbiträdesavtal.pdf',
  attachment_copy: 'Avtal, undertecknat.pdf',
  register: 'Kund- och marknadsföring.liggare',
  contact_file: 'massan-2026.csv',
  server_logs: 'access.log',
  reject_file: 'massan-2026-inte-tagna.csv',
  recipient_key: 'saimaa-drift.age.txt',
  identity: 'min-nyckel.txt',
  package: 'LG-2026-0007.tar.age',
  folder: 'Utlämnanden',
  letter: 'aterstallning.txt',
  backup: 'Kund-och-marknadsföring-20261110T071300Z.liggare-backup.tar',
};
