/** A package from somebody: first whether it is what its sender signed, then what is in it. */
import { Job } from '../state';
import { choosePlace, type FaultCode, type PackageView, type Place } from '../wire';
import { t } from '../words/words.svelte';

export type Act = 'verify' | 'open';

/** What can be said of the package: nothing yet, no good, its signature is genuine, or all of it is. */
export type Standing = 'unknown' | 'refused' | 'verified' | 'opened';

/** A minisign public key: 42 bytes in base64, `Ed` first. */
const SENDER = /^RW[A-Za-z0-9+/]{54}$/;

/** Faults that say nothing against whoever signed it. */
const BLAMELESS: readonly FaultCode[] = ['package_not_for_you', 'package_expired', 'package_too_new'];

export class Opening extends Job<Act> {
  file = $state.raw<Place>();
  sender = $state('');
  identity = $state.raw<Place>();
  out = $state.raw<Place>();
  verified = $state.raw<PackageView>();
  opened = $state.raw<PackageView>();
  /** What was done last: a fault is of that. */
  did = $state<Act>();

  readonly senderWrong = $derived.by(() => {
    const text = this.sender.trim();
    return text !== '' && !SENDER.test(text);
  });
  readonly canVerify = $derived.by(() => this.file !== undefined && SENDER.test(this.sender.trim()));
  readonly canOpen = $derived.by(
    () => this.verified !== undefined && this.identity !== undefined && this.out !== undefined,
  );
  readonly standing = $derived.by((): Standing => {
    if (this.opened) return 'opened';
    const code = this.fault?.code;
    if (code?.startsWith('package_') && !BLAMELESS.includes(code)) return 'refused';
    return this.verified ? 'verified' : 'unknown';
  });

  /** Another package, or another sender: what was found, or is being found, is of something else. */
  #again(): void {
    this.abandon();
    this.verified = undefined;
    this.#closed();
  }

  #closed(): void {
    this.opened = undefined;
    this.fault = undefined;
    this.stopped = undefined;
  }

  async choose(what: 'file' | 'identity' | 'out'): Promise<void> {
    const asked = {
      file: () => choosePlace('package', t('package-file-dialog')),
      identity: () => choosePlace('identity', t('package-identity-dialog')),
      out: () => choosePlace('folder', t('package-out-dialog')),
    }[what];
    const place = await this.asks(asked());
    if (!place) return;
    if (what === 'file') return this.take(place);
    this.#closed();
    this[what] = place;
  }

  /** One that was dropped on the window, or opened from the desktop. */
  take(file: Place): void {
    this.#again();
    this.file = file;
  }

  typeSender(text: string): void {
    this.#again();
    this.sender = text;
  }

  async verify(): Promise<void> {
    const { file } = this;
    if (!this.canVerify || !file || this.work.running) return;
    this.#again();
    this.did = 'verify';
    const sender = this.sender.trim();
    const view = await this.does('verify', (work) =>
      work.run('verify_package', { place: file.token, sender }),
    );
    if (view) this.verified = view;
  }

  async open(): Promise<void> {
    const { file, identity, out } = this;
    if (!this.canOpen || !file || !identity || !out || this.work.running) return;
    this.#closed();
    this.did = 'open';
    const request = {
      place: file.token,
      identity: identity.token,
      sender: this.sender.trim(),
      out: out.token,
    };
    const view = await this.does('open', (work) => work.run('open_package', request));
    if (view) this.opened = view;
  }
}
