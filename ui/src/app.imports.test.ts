import { fireEvent, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { desk, heading, open, seen } from './app.fixture';
import { place } from './state';
import { t } from './words/words.svelte';

const press = async (name: string) => fireEvent.click(await screen.findByText(name));

it('the table of devices leads to an import of devices, and that back to those that came', async () => {
  await open({ settings: { language: 'sv' } }, 'devices');
  await heading(t('devices-title'));
  await press(t('records-import'));
  await seen(() => expect(screen.getByLabelText<HTMLSelectElement>('Filen innehåller').value).toBe('device'));
  await press(t('parts-next'));
  await press(t('imports-leave-rest'));
  await press(t('parts-next'));
  await fireEvent.click(await screen.findByRole('radio', { name: new RegExp(`^${t('source-use')}`) }));
  await press(t('parts-next'));
  await press('Importera 44 enheter');
  await heading(t('imports-done'));
  expect(screen.getByText('44 enheter ur massan-2026.csv har lagts till eller ändrats.')).toBeTruthy();
  const came = desk.world.records.device.filter(({ batch }) => batch === desk.world.imports[0]!.id);
  expect(came).toHaveLength(41);
  await press('Visa det som kom in');
  await heading(t('devices-title'));
  await seen(() => expect(screen.getByText(/^41 av/)).toBeTruthy());
});

it('a workbook is taken in sheet by sheet', async () => {
  await open({ settings: { language: 'sv' } });
  place.go('import', { file: { token: 'allt.xlsx', name: 'allt.xlsx', folder: '' }, noun: 'organisation' });
  await seen(() =>
    expect(screen.getByLabelText<HTMLSelectElement>('Bladet innehåller').value).toBe('organisation'),
  );
  await press(t('parts-next'));
  await press(t('parts-next'));
  await fireEvent.click(await screen.findByRole('radio', { name: new RegExp(`^${t('source-supplier')}`) }));
  await press(t('parts-next'));
  await press('Importera 44 organisationer');
  await press(t('imports-next-sheet', { sheet: 'Kontakter' }));
  await seen(() => expect(screen.getByLabelText<HTMLSelectElement>('Blad').value).toBe('Kontakter'));
  expect(screen.getByLabelText<HTMLSelectElement>('Bladet innehåller').value).toBe('contact');
  // The workbook was taken in a moment ago, but not this sheet of it.
  expect(screen.queryByText(t('imports-before-text'))).toBeNull();
});
