import { fireEvent, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { desk, heading, open, seen } from './app.fixture';
import { commands } from './state';
import { t } from './words/words.svelte';

it('an export leads from the table to the ledger, and stands on the page of each person in it', async () => {
  await open({ settings: { language: 'sv' } });
  await heading(t('contacts-title'));
  await seen(() => expect(commands.run('contacts-export')).toBe(true));
  const reason = await screen.findByLabelText(t('export-reason'));
  await fireEvent.input(reason, { target: { value: 'Namnlista till kundträffen' } });
  await fireEvent.submit(document.querySelector('dialog form')!);
  await fireEvent.click(await screen.findByText(t('disclose-done-ledger')));
  await heading(t('ledger-title'));
  await seen(() => expect(screen.getByText(desk.world.exports[0]!.view.file)).toBeTruthy());
  expect(screen.getByRole('tab', { selected: true }).textContent).toContain(t('ledger-exports'));
  commands.run('go-contacts');
  await heading(t('contacts-title'));
  await seen(() => expect(document.querySelector('[data-row="0"] .cell')?.textContent).toMatch(/\w/));
  await fireEvent.pointerDown(document.querySelector('[data-row="0"] [data-column="0"]')!, { button: 0 });
  await seen(() => expect(screen.getByText('Namnlista till kundträffen')).toBeTruthy());
});

it('nothing is exported from a register that may only be read', async () => {
  await open({ settings: { language: 'sv' }, writable: false });
  await heading(t('contacts-title'));
  const button = await screen.findByText<HTMLElement>(t('export-open'));
  expect(button.closest('button')!.disabled).toBe(true);
  expect(commands.run('contacts-export')).toBe(false);
});
