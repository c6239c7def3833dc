/** Whether the keyboard is nowhere: what had it is gone from the page. */
export const focusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** To `element`, when the keyboard would otherwise have to begin at the top of the window. */
export function catchFocus(element: HTMLElement | null | undefined): void {
  if (focusLost() && !document.querySelector('dialog[open]')) element?.focus();
}
