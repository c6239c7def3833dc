/** The height of a row in pixels: `--row` of tokens.css, which the density setting changes. */
const FALLBACK = 30;

function read(): number {
  const text = getComputedStyle(document.documentElement).getPropertyValue('--row');
  return Math.round(parseFloat(text)) || FALLBACK;
}

/** Calls back now and whenever the density changes; returns how to stop. */
export function watchRowHeight(change: (height: number) => void): () => void {
  const observer = new MutationObserver(() => change(read()));
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-density'] });
  change(read());
  return () => observer.disconnect();
}
