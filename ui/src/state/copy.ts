import { t } from '../words/words.svelte';
import { toasts } from './toasts';

/** To the clipboard, and says whether it took the text. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toasts.show(t('copied'), { kind: 'done' });
  } catch {
    toasts.show(t('copy-failed'), { kind: 'fault' });
  }
}
