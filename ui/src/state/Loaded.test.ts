import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '../wire';
import { setLanguage, t } from '../words/words.svelte';
import Loaded from './Loaded.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>här</p>' }));
const onretry = vi.fn();
const show = (here: boolean, fault?: Fault) =>
  render(Loaded, { here, fault, loading: 'på väg', onretry, children });

beforeEach(() => setLanguage('sv'));

describe('what is fetched for a screen', () => {
  it('is on its way, until it is here', async () => {
    const shown = show(false);
    expect(screen.getByRole('status').textContent).toBe('på väg');
    await shown.rerender({ here: true });
    expect(screen.getByText('här')).toBeTruthy();
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('can be asked for again when it could not be fetched', async () => {
    show(false, new Fault('io'));
    expect(screen.queryByText('på väg')).toBeNull();
    await fireEvent.click(screen.getByText(t('parts-retry')));
    expect(onretry).toHaveBeenCalledOnce();
  });

  it('stays while it is fetched anew in vain', () => {
    show(true, new Fault('io'));
    expect(screen.getByText('här')).toBeTruthy();
    expect(screen.getByText(t('parts-retry'))).toBeTruthy();
  });
});
