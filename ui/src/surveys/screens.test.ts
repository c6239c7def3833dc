import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { desk, heading, open, seen } from '../app.fixture';
import { commands, place } from '../state';
import { t } from '../words/words.svelte';

const SURVEY = 'Kundnöjdhet hösten 2026';
const survey = () => desk.world.records.survey.find(({ form }) => form.title === SURVEY)!;
const ofSurvey = () => desk.world.records.response.filter(({ form }) => form.survey === survey().id);

/** The page of a survey, reached as its keeper reaches it. */
async function page(): Promise<void> {
  await open({ settings: { language: 'sv' }, people: 60 }, 'surveys');
  await heading('Enkäter');
  place.go('surveys', { record: survey().id });
  await fireEvent.click(await screen.findByRole('button', { name: 'Visa resultaten' }));
  await heading(SURVEY);
  await seen(() => expect(screen.getByText(/^1\. Hur sannolikt/)).toBeTruthy());
}

describe('the page of a survey', () => {
  it('tells the results of every question, drawn and as a table', async () => {
    await page();
    for (const [i, question] of [
      'nps',
      'kanal',
      'delar',
      'latt',
      'hjalp',
      'antal',
      'sedan',
      'battre',
    ].entries())
      expect(screen.getByText(new RegExp(`^${i + 1}\\. `)), question).toBeTruthy();
    const tables = document.querySelectorAll('.prints table');
    expect(tables.length).toBeGreaterThanOrEqual(8);
    expect(document.querySelector('h1')!.parentElement!.textContent).toContain(`${ofSurvey().length} svar`);
  });

  it('counts the responses of the people that the filters leave, beside those of all', async () => {
    await page();
    const asked: unknown[] = [];
    const answer = desk.call.bind(desk);
    vi.spyOn(desk, 'call').mockImplementation((name, request) => {
      if (name === 'get_results') asked.push(request);
      return answer(name, request);
    });
    await fireEvent.click(screen.getByRole('button', { name: 'Lägg till filter' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Ort' }));
    await fireEvent.click(await screen.findByRole('checkbox', { name: /Åbo/ }));
    await fireEvent.click(screen.getByRole('button', { name: 'Använd' }));
    const some = ofSurvey().filter(({ form }) =>
      desk.world.people.some((one) => one.id === form.contact && one.form.address.city === 'Åbo'),
    ).length;
    await seen(() => expect(screen.getByText(`${some} av ${ofSurvey().length} svar`)).toBeTruthy());
    expect(asked).toEqual([
      {
        survey: survey().id,
        query: expect.objectContaining({
          noun: 'contact',
          filters: [expect.objectContaining({ column: 'city' })],
        }),
      },
    ]);
    expect(screen.getAllByText('Alla svar').length).toBeGreaterThan(2);
  });

  it('is saved as the filters have it, where the keeper says, and printed', async () => {
    await page();
    const asked: unknown[] = [];
    const job = desk.job.bind(desk);
    vi.spyOn(desk, 'job').mockImplementation((name, request, number, tell) => {
      asked.push([name, request]);
      return job(name, request, number, tell);
    });
    commands.run('survey-save');
    await seen(() => expect(screen.getByText(/Resultaten är sparade i/)).toBeTruthy());
    expect(asked).toEqual([
      ['export_results', expect.objectContaining({ results: { survey: survey().id, query: null } })],
    ]);
    const print = vi.fn();
    vi.stubGlobal('print', print);
    commands.run('survey-print');
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it('shows answers in people’s own words, the latest first, and finds among them', async () => {
    await page();
    const section = (await screen.findByText(/^8\. /)).closest('section')!;
    await seen(() => expect(section.querySelectorAll('li').length).toBeGreaterThan(0));
    const days = [...section.querySelectorAll('li button')].map((one) => one.textContent!.trim());
    expect(days[0]).toMatch(/^Svaret \d+\.\d+\.2026$/);
    await fireEvent.input(within(section).getByLabelText('Sök i svaren'), { target: { value: 'mand' } });
    await waitFor(() => {
      const found = [...section.querySelectorAll('li .words')];
      expect(found.length).toBeGreaterThan(0);
      for (const one of found) expect(one.textContent).toMatch(/måndagar/);
    });
    await fireEvent.click(section.querySelector('li button')!);
    await heading('Enkätsvar');
    await seen(() => expect(screen.getByText('Svar på frågorna')).toBeTruthy());
    await seen(() => expect(screen.getByText('Vad borde vi göra bättre?')).toBeTruthy());
  });

  it('words a question anew, and gives the way back', async () => {
    await page();
    await fireEvent.click(screen.getByRole('tab', { name: /Frågor/ }));
    await fireEvent.click(await screen.findByRole('button', { name: /Ändra frågan Hur vill du/ }));
    await fireEvent.input(await screen.findByLabelText(/Frågan, som den ställs/), {
      target: { value: 'Hur når vi dig?' },
    });
    const source = screen.getByRole('combobox', { name: t('record-source') });
    await fireEvent.submit(document.querySelector('dialog form')!);
    expect(await screen.findByText(t('record-source-missing'))).toBeTruthy();
    await fireEvent.change(source, { target: { value: 'form' } });
    await fireEvent.submit(document.querySelector('dialog form')!);
    await seen(() => expect(screen.getByText('Hur når vi dig?')).toBeTruthy());
    await fireEvent.click(await screen.findByText(t('undo-do')));
    await seen(() => expect(screen.getByText('Hur vill du helst bli kontaktad?')).toBeTruthy());
  });

  it('keeps a question whose answers would not fit another kind, and says why', async () => {
    await page();
    await fireEvent.click(screen.getByRole('tab', { name: /Frågor/ }));
    await fireEvent.click(await screen.findByRole('button', { name: /Ändra frågan Hur vill du/ }));
    await fireEvent.change(await screen.findByLabelText(/Svaras med/), { target: { value: 'number' } });
    await fireEvent.change(screen.getByRole('combobox', { name: t('record-source') }), {
      target: { value: 'form' },
    });
    await fireEvent.submit(document.querySelector('dialog form')!);
    await seen(() => expect(screen.getByText(/inte längre skulle vara svar på frågan/)).toBeTruthy());
  });

  it('leads back, and to its responses', async () => {
    await page();
    await fireEvent.click(screen.getByRole('button', { name: `Svaren (${ofSurvey().length})` }));
    await heading('Enkätsvar');
    await seen(() => expect(screen.getByText(`Enkät: ${SURVEY}`)).toBeTruthy());
    place.go('surveys');
    await heading(SURVEY);
    commands.run('survey-back');
    await heading('Enkäter');
  });
});

describe('a file of responses in the window', () => {
  const next = () => fireEvent.click(screen.getByRole('button', { name: 'Fortsätt' }));

  it('is looked at, checked, taken in, told in results, and taken back', async () => {
    await open({ settings: { language: 'sv' }, people: 60 }, 'surveys');
    await heading('Enkäter');
    const before = desk.world.records.response.length;
    await fireEvent.click(await screen.findByRole('button', { name: 'Ta in svar ur en fil…' }));
    await seen(() => expect(screen.getByText('LimeSurvey, 184 svar, 4 frågor')).toBeTruthy());
    await next();
    await seen(() => expect(screen.getByText(/De letas upp med E-post/)).toBeTruthy());
    const kind = screen.getByLabelText<HTMLSelectElement>('Frågan Vad saknar du? svaras med');
    await fireEvent.change(kind, { target: { value: 'scale' } });
    await seen(() => expect(screen.getByText(/Det går inte med de värden/)).toBeTruthy());
    expect(screen.getByLabelText<HTMLSelectElement>('Frågan Vad saknar du? svaras med').value).toBe('text');
    await fireEvent.click(screen.getByRole('button', { name: 'Dela upp' }));
    await seen(() => expect(screen.getByText('Vad använder du? [Lagret]')).toBeTruthy());
    await next();
    expect(screen.getByRole('button', { name: 'Fortsätt' })).toHaveProperty('disabled', true);
    await fireEvent.click(screen.getByRole('radio', { name: /^Enkät Enkäter på/ }));
    await next();
    await fireEvent.click(await screen.findByRole('button', { name: 'Ta in 184 svar' }));
    await heading('Svaren är intagna');
    expect(desk.world.records.response.length).toBe(before + 184);
    await fireEvent.click(screen.getByRole('button', { name: 'Ångra importen' }));
    await seen(() => expect(screen.getByText('Importen är ångrad')).toBeTruthy());
    expect(desk.world.records.response.length).toBe(before);
    await fireEvent.click(screen.getByRole('button', { name: 'Alla enkäter' }));
    await heading('Enkäter');
  });

  it('stays on its way while another room is visited', async () => {
    await open({ settings: { language: 'sv' }, people: 60 }, 'surveys');
    await heading('Enkäter');
    commands.run('survey-import');
    await seen(() => expect(screen.getByText('LimeSurvey, 184 svar, 4 frågor')).toBeTruthy());
    place.go('contacts');
    await heading('Kontakter');
    place.go('surveys');
    await heading('Ta in svar på en enkät');
    expect(screen.getByText('LimeSurvey, 184 svar, 4 frågor')).toBeTruthy();
  });
});
