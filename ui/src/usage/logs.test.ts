import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { desk, heading, open, seen } from '../app.fixture';
import { commands, place } from '../state';
import { t } from '../words/words.svelte';

const log = (name: string) => ({ token: name, name, folder: '/var/log' });
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const next = () => press('Fortsätt');

/** The room of sessions, where the next dialogs give these files. */
async function room(...files: string[]): Promise<void> {
  await open({ settings: { language: 'sv' }, people: 60 }, 'sessions');
  await heading('Sessioner');
  for (const name of files) {
    desk.world.chooses.push(log(name));
    desk.world.named.set(name, name);
  }
}

/** As far as the products, with one file. */
async function described(): Promise<void> {
  await room('access.log');
  commands.run('sessions-import');
  await seen(() => expect(screen.getByText('access.log')).toBeTruthy());
  await next();
  await heading('Produkter');
}

/** Chooses the second product on a row, by the keyboard alone. */
async function choose(row: number): Promise<string> {
  const field = screen.getByRole('combobox', { name: `Produkt eller tjänst, rad ${row}` });
  field.focus();
  await fireEvent.keyDown(field, { key: 'ArrowDown' });
  const second = await seen(() => {
    const options = screen.getAllByRole('option');
    expect(options.length).toBeGreaterThan(2);
    return options[1]!;
  });
  const name = desk.world.records.product.find(({ form }) => second.textContent!.includes(form.name!))!.form
    .name!;
  await fireEvent.keyDown(field, { key: 'ArrowDown' });
  await fireEvent.keyDown(field, { key: 'Enter' });
  return name;
}

describe('logs in the room of sessions', () => {
  it('are chosen, described, checked, taken in and shown, and listed among the imports', async () => {
    await room('access.log', 'access.log.1.gz');
    const before = desk.world.records.session.length;
    await press('Importera serverloggar…');
    await heading('Filer');
    await seen(() => expect(screen.getByText('access.log')).toBeTruthy());
    await press('Lägg till en fil…');
    await seen(() => expect(screen.getByText('access.log.1.gz')).toBeTruthy());
    await next();

    await heading('Produkter');
    await choose(1);
    await next();

    await heading('Personer och källa');
    expect(screen.getByRole('button', { name: 'Fortsätt' })).toHaveProperty('disabled', true);
    await fireEvent.click(screen.getByRole('radio', { name: /^Leverans eller användning/ }));
    await next();

    await heading('Kontroll');
    await seen(() => expect(screen.getByText('Anrop där inget säger vems de är')).toBeTruthy());
    for (const counted of ['Nya sessioner', 'Lästa rader', 'Anrop till adresser utan produkt'])
      expect(screen.getByText(counted), counted).toBeTruthy();
    const unread = screen.getByRole('group', { name: 'Rader som inte är anrop' });
    expect(within(unread).getAllByText('access.log')).toHaveLength(2);
    expect(desk.world.records.session.length, 'nothing yet').toBe(before);
    await press(/^Importera \d+ sessioner$/);

    await heading(t('imports-done'));
    const came = desk.world.records.session.length - before;
    expect(came).toBeGreaterThan(0);
    expect(screen.getByText(`${came} sessioner har kommit in ur access.log +1.`)).toBeTruthy();
    await press('Visa sessionerna');
    await heading('Sessioner');
    await seen(() => expect(screen.getByText(new RegExp(`^${came} av `))).toBeTruthy());

    place.go('import');
    expect(await screen.findByText('access.log +1')).toBeTruthy();
  });

  it('are taken back on the page that tells what they did', async () => {
    await described();
    await choose(1);
    await next();
    await fireEvent.click(await screen.findByRole('radio', { name: /^Leverans eller användning/ }));
    await next();
    await press(/^Importera \d+ sessioner$/);
    await press('Ångra importen');
    await seen(() => expect(screen.getByText('Importen är ångrad')).toBeTruthy());
    expect(screen.queryByRole('button', { name: 'Visa sessionerna' })).toBeNull();
    await press('Alla sessioner');
    await heading('Sessioner');
  });

  it('are described by the keyboard: a new row is written in, and one that goes leaves it where it was', async () => {
    await described();
    const first = await screen.findByRole('textbox', { name: 'Adress, rad 1' });
    const name = await choose(1);
    await press('Lägg till en adress');
    const second = screen.getByRole('textbox', { name: 'Adress, rad 2' });
    expect(document.activeElement).toBe(second);
    await fireEvent.input(second, { target: { value: '/' } });
    await choose(2);
    expect(screen.getByText('Adressen / står på mer än en rad.').getAttribute('role')).toBe('status');
    // Enter goes on only from what is whole.
    await fireEvent.keyDown(second, { key: 'Enter' });
    await heading('Produkter');
    await press('Ta bort rad 2');
    expect(document.activeElement).toBe(first);
    await fireEvent.keyDown(first, { key: 'Enter' });
    await heading('Personer och källa');
    await press('Tillbaka');
    expect(screen.getByRole('combobox', { name: /rad 1$/ })).toHaveProperty('value', name);
  });

  it('stay on their way while a product is added in its own room', async () => {
    await described();
    await press('Gå till produkter och tjänster');
    await heading('Produkter och tjänster');
    place.go('sessions');
    await heading('Importera serverloggar');
    expect(screen.getByRole('textbox', { name: 'Adress, rad 1' })).toBeTruthy();
    await press('Avbryt');
    await heading('Sessioner');
  });

  it('are what an empty room begins with', async () => {
    await open({ settings: { language: 'sv' }, people: 0 }, 'sessions');
    const empty = (await screen.findByText('Inga sessioner ännu')).closest('div')!;
    desk.world.chooses.push(log('access.log'));
    await fireEvent.click(within(empty).getByRole('button', { name: 'Importera serverloggar…' }));
    await heading('Filer');
  });

  it('are not offered where the register cannot be written', async () => {
    await open({ settings: { language: 'sv' }, people: 60, writable: false }, 'sessions');
    await heading('Sessioner');
    expect(screen.queryByRole('button', { name: 'Importera serverloggar…' })).toBeNull();
  });
});
