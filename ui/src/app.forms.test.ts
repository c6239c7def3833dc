import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { desk, heading, open, seen } from './app.fixture';
import { commands, place } from './state';
import { keptIn } from './wire/fake';
import { t } from './words/words.svelte';

describe('a form in the window', () => {
  /** The form that is open, saved with where the keeper has it from. */
  async function saved(): Promise<void> {
    await fireEvent.change(screen.getByRole('combobox', { name: t('record-source') }), {
      target: { value: 'form' },
    });
    await fireEvent.submit(document.querySelector('dialog form')!);
  }
  /** A contact typed into the form that is open, and saved. */
  async function typed(name: string): Promise<void> {
    const family = await screen.findByLabelText(t('field-family_name'));
    await fireEvent.input(family, { target: { value: name } });
    await saved();
  }
  const currentRow = () => document.querySelector<HTMLElement>('[aria-current="true"][role="row"]');

  it('goes on after a lock where its keeper was, with what was begun', async () => {
    await open({ settings: { language: 'sv' } });
    await heading(t('contacts-title'));
    place.go('organisations');
    await heading(t('organisations-title'));
    commands.run('organisations-new');
    const name = await screen.findByLabelText<HTMLInputElement>(t('field-name'), {
      selector: 'input',
    });
    await fireEvent.input(name, { target: { value: 'Halvskrivna Ab' } });
    commands.run('lock');
    await seen(() => expect(screen.getByText(t('unlock-why-keeper'))).toBeTruthy());
    await fireEvent.input(screen.getByLabelText(t('unlock-passphrase')), {
      target: { value: 'björk lykta nio sav' },
    });
    await fireEvent.submit(document.querySelector('form')!);
    await heading(t('organisations-title'));
    await fireEvent.click(await screen.findByText(t('frame-begun-go')));
    const again = await screen.findByLabelText<HTMLInputElement>(t('field-name'), {
      selector: 'input',
    });
    expect(again.value).toBe('Halvskrivna Ab');
    await saved();
    await seen(() => expect(desk.world.organisations.at(-1)!.form.name).toBe('Halvskrivna Ab'));
    await seen(() => expect(keptIn(desk.world)['draft.organisation']).toBeUndefined());
    expect(screen.queryByText(t('frame-begun-go'))).toBeNull();
    await fireEvent.click(await screen.findByText(t('undo-do')));
    await seen(() => expect(desk.world.organisations.at(-1)!.form.name).not.toBe('Halvskrivna Ab'));
  });

  it('asks about what was begun until that is answered, whatever other form is opened and saved', async () => {
    await open({ settings: { language: 'sv' } });
    await heading(t('contacts-title'));
    place.go('organisations', { add: true });
    const field = () => screen.findByLabelText<HTMLInputElement>(t('field-name'), { selector: 'input' });
    await fireEvent.input(await field(), { target: { value: 'Halvskrivna Ab' } });
    // Taken away from it by something else: neither saved nor cancelled.
    place.go('contacts');
    await seen(() => expect(screen.getByText(t('frame-begun-go'))).toBeTruthy());
    place.go('organisations', { add: true });
    await fireEvent.input(await field(), { target: { value: 'Annat Ab' } });
    await saved();
    await seen(() => expect(desk.world.organisations.at(-1)!.form.name).toBe('Annat Ab'));
    await seen(() => expect(screen.queryByRole('dialog')).toBeNull());
    await fireEvent.click(await screen.findByText(t('frame-begun-go')));
    await seen(async () => expect((await field()).value).toBe('Halvskrivna Ab'));
    expect(screen.queryByText(t('frame-begun-go'))).toBeNull();
    await fireEvent.click(screen.getByText(t('parts-cancel')));
    await seen(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByText(t('frame-begun-go'))).toBeNull();
  });

  it('goes to the contact that was saved, and the keyboard with it', async () => {
    await open({ settings: { language: 'sv' }, people: 400 });
    await seen(() => expect(document.querySelector('[data-row="0"] .cell')?.textContent).toMatch(/\w/));
    const box = screen.getByLabelText<HTMLInputElement>(t('contacts-search'));
    await fireEvent.input(box, { target: { value: 'ingen sådan' } });
    await seen(() => expect(screen.getByText(t('contacts-nobody-title'))).toBeTruthy());
    await fireEvent.click(screen.getByText(t('contacts-add')));
    await typed('Mittemellan');
    // What was searched for would have hidden the new one.
    await seen(() => expect(currentRow()?.textContent).toContain('Mittemellan'));
    expect(box.value).toBe('');
    expect(currentRow()!.contains(document.activeElement)).toBe(true);
    const row = Number(currentRow()!.dataset.row);
    expect(row).toBeGreaterThan(10);

    await fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
    await typed('Öst');
    await seen(() => expect(currentRow()?.textContent).toContain('Öst'));
    expect(Number(currentRow()!.dataset.row)).toBeGreaterThan(row);
    expect(currentRow()!.contains(document.activeElement)).toBe(true);
    expect(screen.getByRole('article').textContent).toContain('Öst');
  });

  it('stays in a search that the contact changed in it has left', async () => {
    await open({ settings: { language: 'sv' }, people: 400 });
    await seen(() => expect(document.querySelector('[data-row="0"] .cell')?.textContent).toMatch(/\w/));
    const box = screen.getByLabelText<HTMLInputElement>(t('contacts-search'));
    const name = desk.world.people[7]!.form.family_name;
    await fireEvent.input(box, { target: { value: name } });
    await seen(() => expect(document.querySelector('[data-row="0"] .cell')?.textContent).toContain(name));
    await fireEvent.keyDown(box, { key: 'ArrowDown' });
    await seen(() => expect(screen.getByRole('article')).toBeTruthy());
    await fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
    await typed('Annanstans');
    await seen(() => expect(screen.queryByRole('dialog')).toBeNull());
    // The keyboard goes on where it was, at whoever is in that row now.
    await seen(() => expect(currentRow()?.textContent).toContain(name));
    expect(currentRow()!.contains(document.activeElement)).toBe(true);
    expect(box.value).toBe(name);
    expect(desk.world.people.some((one) => one.form.family_name === 'Annanstans')).toBe(true);
  });

  it('goes to the organisation that was saved', async () => {
    await open({ settings: { language: 'sv' }, people: 400 });
    place.go('organisations', { add: true });
    const name = await screen.findByLabelText(t('field-name'), { selector: 'input' }, { timeout: 8_000 });
    await fireEvent.input(name, { target: { value: 'Mellanting Ab' } });
    await saved();
    await seen(() => expect(currentRow()?.textContent).toContain('Mellanting Ab'));
    expect(currentRow()!.contains(document.activeElement)).toBe(true);
  });

  it('of an organisation begins from what it is after an undo', async () => {
    await open({ settings: { language: 'sv' }, people: 40 });
    place.go('organisations');
    const cell = () => document.querySelector('[data-row="0"] [data-column="0"]')!;
    await seen(() => expect(cell()?.textContent).toMatch(/\w/));
    const heading = () => screen.getByRole('article').querySelector('h2')!.textContent;
    const before = cell().textContent!.trim();
    await fireEvent.pointerDown(cell(), { button: 0 });
    await seen(() => expect(heading()).toContain(before));
    commands.run('organisations-edit');
    const name = await screen.findByLabelText(t('field-name'), { selector: 'input' });
    await fireEvent.input(name, { target: { value: 'Omdöpta Ab' } });
    await saved();
    await seen(() => expect(heading()).toContain('Omdöpta Ab'));
    await fireEvent.click(await screen.findByText(t('undo-do')));
    await seen(() => expect(heading()).toContain(before));
  });

  it('goes to the line that was added to a contact, and to the one before it when it is taken away', async () => {
    await open({ settings: { language: 'sv' } });
    await heading(t('contacts-title'));
    commands.run('contact-add');
    const first = await screen.findByLabelText(t('field-email'), { selector: 'input' });
    await fireEvent.input(first, { target: { value: 'a@b.example' } });
    const add = screen.getByText(t('contact-email-add'));
    add.focus();
    await fireEvent.click(add);
    const second = screen.getByLabelText(t('contact-email-nth', { number: 2 }));
    await seen(() => expect(document.activeElement).toBe(second));
    await fireEvent.click(screen.getAllByLabelText(t('contact-value-remove'))[1]!);
    await seen(() => expect(document.activeElement).toBe(first));
  });
});
