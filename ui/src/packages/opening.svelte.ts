/** A package from somebody: checking who signed it, or opening it. */
import { Job } from '../state';
import { choosePlace, type PackageView, type Place } from '../wire';
import { t } from '../words/words.svelte';

export type Way = 'verify' | 'open';

/** A minisign public key: 42 bytes in base64, `Ed` first. */
const SENDER = /^RW[A-Za-z0-9+/]{54}$/;

export class Opening extends Job<Way> {
  way = $state<Way>('verify');
  file = $state.raw<Place>();
  sender = $state('');
  identity = $state.raw<Place>();
  out = $state.raw<Place>();
  view = $state.raw<PackageView>();
  /** What the view is of: the checks made differ. */
  did = $state<Way>();

  readonly senderWrong = $derived.by(() => {
    const text = this.sender.trim();
    return text !== '' && !SENDER.test(text);
  });
  readonly ready = $derived.by(
    () =>
      this.file !== undefined &&
      SENDER.test(this.sender.trim()) &&
      (this.way === 'verify' || (this.identity !== undefined && this.out !== undefined)),
  );

  /** Anything changed: what was found is of something else. */
  #again(): void {
    this.view = undefined;
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
    this.#again();
    this[what] = place;
  }

  take(way: Way): void {
    this.#again();
    this.way = way;
  }

  typeSender(text: string): void {
    this.#again();
    this.sender = text;
  }

  async run(): Promise<void> {
    const { file, identity, out, way } = this;
    if (!this.ready || !file || this.work.running) return;
    this.#again();
    this.did = way;
    const sender = this.sender.trim();
    this.view = await this.does(way, (work) =>
      way === 'verify'
        ? work.run('verify_package', { place: file.token, sender })
        : work.run('open_package', {
            place: file.token,
            identity: identity!.token,
            sender,
            out: out!.token,
          }),
    );
  }
}
