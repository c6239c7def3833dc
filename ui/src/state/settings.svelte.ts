/** The keeper's settings: held here, kept by the desk, shown at once. */
import { call, type Settings } from '../wire';
import { choose } from '../words/language';
import { setLanguage, type Language } from '../words/words.svelte';

/** Percent; the desk keeps 50 to 200. */
export const ZOOMS = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200];

const FIRST: Settings = {
  language: null,
  theme: 'system',
  auto_lock_minutes: 10,
  default_region: 'FI',
  zoom: 100,
};

class Kept {
  now = $state.raw<Settings>(FIRST);
  /** Language of the system, followed while none is chosen. */
  #system: Language | null = null;

  start(settings: Settings, system: Language | null): void {
    this.#system = system;
    this.now = settings;
    this.#show();
  }

  /** Shows the change at once and has it kept; takes it back when it could not be. */
  async change(part: Partial<Settings>): Promise<void> {
    const before = this.now;
    this.now = { ...before, ...part };
    this.#show();
    try {
      this.now = await call('save_settings', this.now);
    } catch (thrown) {
      this.now = before;
      throw thrown;
    } finally {
      this.#show();
    }
  }

  zoomBy(steps: 1 | -1): Promise<void> {
    const near = ZOOMS.reduce((a, b) => (Math.abs(b - this.now.zoom) < Math.abs(a - this.now.zoom) ? b : a));
    const at = Math.min(Math.max(ZOOMS.indexOf(near) + steps, 0), ZOOMS.length - 1);
    return this.change({ zoom: ZOOMS[at]! });
  }

  #show(): void {
    const root = document.documentElement;
    const { theme, zoom, language } = this.now;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme.toLowerCase();
    root.style.setProperty('zoom', zoom === 100 ? '' : `${zoom}%`);
    setLanguage(language ?? this.#system ?? choose(navigator.languages));
  }
}

export const settings = new Kept();
