import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { usePort } from '../wire/call';
import { fake } from '../wire/fake';
import { setLanguage, t } from '../words/words.svelte';
import { BulkEditing } from './bulk.svelte';
import BulkDialog from './BulkDialog.svelte';

it('a change for many that is cancelled stops looking', async () => {
  setLanguage('sv');
  usePort(fake({ people: 20 }));
  const editing = new BulkEditing('contact', {
    selection: { kind: 'picked', noun: 'contact', ids: [] },
    count: 20,
  });
  const onclose = vi.fn();
  render(BulkDialog, { editing, onclose, ondone: () => {} });
  const stopped = vi.spyOn(editing.work, 'cancel');
  await fireEvent.click(screen.getByText(t('parts-cancel')));
  expect(stopped).toHaveBeenCalledOnce();
  expect(onclose).toHaveBeenCalledOnce();
});
