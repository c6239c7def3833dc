import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { desk, open, seen } from '../app.fixture';
import { place } from '../state';

const section = async () => {
  const heading = await seen(() => screen.getByRole('heading', { name: 'Bilagor' }));
  return heading.closest('section')!;
};
const names = (of: HTMLElement) =>
  within(of)
    .queryAllByRole('listitem')
    .map((row) => row.querySelector('.name')!.firstElementChild!.textContent!.trim());
const contract = (at: number) => desk.world.records.contract[at]!.id;

/** The page of a contract, its attachments read. */
async function page(at = 0, options: Parameters<typeof open>[0] = {}): Promise<HTMLElement> {
  await open({ settings: { language: 'sv' }, ...options });
  place.go('contracts', { record: contract(at) });
  const told = await section();
  await seen(() => expect(told.querySelector('li, p')).toBeTruthy());
  return told;
}

async function choose(of: HTMLElement, name: string, what: RegExp): Promise<void> {
  await fireEvent.click(within(of).getByRole('button', { name: `Mer om ${name}` }));
  await fireEvent.click(await seen(() => screen.getByRole('menuitem', { name: what })));
}

describe('the attachments of a contract', () => {
  it('stand on its page with size and day, and only documents are opened', async () => {
    const told = await page();
    expect(names(told)).toEqual(['Avtal, undertecknat.pdf', 'Prislista 2026.xlsx', 'Ritningar.zip']);
    expect(told.textContent).toMatch(/2,3\sMB, tillagd/);
    expect(within(told).queryByRole('button', { name: 'Öppna Ritningar.zip' })).toBeNull();
    const { log } = desk.world;
    await fireEvent.click(within(told).getByRole('button', { name: 'Öppna Avtal, undertecknat.pdf' }));
    await seen(() => expect(desk.world.log).toBe(log + 1));
  });

  it('are added by a dialog, with a way back', async () => {
    const told = await page();
    await fireEvent.click(within(told).getByRole('button', { name: 'Lägg till fil…' }));
    await seen(() => expect(names(told)).toContain('Underbiträdesavtal.pdf'));
    await seen(() => screen.getByText(/Underbiträdesavtal\.pdf ligger nu krypterad/));
    await fireEvent.click(await seen(() => screen.getByRole('button', { name: 'Ångra' })));
    await seen(() => expect(names(told)).not.toContain('Underbiträdesavtal.pdf'));
  });

  it('are not added where the dialog is closed, nor saved', async () => {
    const told = await page();
    const { log } = desk.world;
    desk.world.chooses.push(null, null);
    await fireEvent.click(within(told).getByRole('button', { name: 'Lägg till fil…' }));
    await choose(told, 'Ritningar.zip', /Spara/);
    await seen(() => expect(desk.world.chooses).toEqual([]));
    expect([names(told).length, desk.world.log]).toEqual([3, log]);
  });

  it('are saved as a copy, which is said to be readable', async () => {
    const told = await page();
    await choose(told, 'Avtal, undertecknat.pdf', /Spara/);
    await seen(() => screen.getByText(/sparad som Avtal, undertecknat\.pdf\. Den är inte krypterad/));
  });

  it('are removed only when the keeper has been told that it is for good', async () => {
    const told = await page();
    await choose(told, 'Ritningar.zip', /Ta bort/);
    let asked = await seen(() => screen.getByRole('dialog', { name: 'Ta bort bilagan?' }));
    expect(asked.textContent).toContain('Det kan inte ångras');
    await fireEvent.click(within(asked).getByRole('button', { name: 'Avbryt' }));
    expect(names(told)).toHaveLength(3);
    await choose(told, 'Ritningar.zip', /Ta bort/);
    asked = await seen(() => screen.getByRole('dialog', { name: 'Ta bort bilagan?' }));
    await fireEvent.click(within(asked).getByRole('button', { name: 'Ta bort' }));
    await seen(() => expect(names(told)).toEqual(['Avtal, undertecknat.pdf', 'Prislista 2026.xlsx']));
  });

  it('are another contract’s when another is looked at', async () => {
    await page();
    place.go('contracts', { record: contract(4) });
    await seen(async () => expect((await section()).textContent).toContain('Inga bilagor'));
  });

  it('are only told of where nothing may be written', async () => {
    const told = await page(0, { writable: false });
    expect(names(told)).toHaveLength(3);
    expect(within(told).queryAllByRole('button')).toEqual([]);
  });
});
