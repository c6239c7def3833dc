import { readFileSync } from 'node:fs';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExportView } from '../wire';
import { usePort } from '../wire/call';
import { fake } from '../wire/fake';
import { LANGUAGES, setLanguage } from '../words/words.svelte';
import { Disclosing } from './disclosing.svelte';
import ExportDetail from './ExportDetail.svelte';
import FieldsStep from './FieldsStep.svelte';
import LedgerDetail from './LedgerDetail.svelte';
import { Ledgers } from './ledger.svelte';
import PeopleStep from './PeopleStep.svelte';
import PreviewStep from './PreviewStep.svelte';
import { recipe, SYSTEMS } from './recipe';
import { exportTone } from './states';

const onclose = (): void => {};
let disclosing: Disclosing;
beforeEach(async () => {
  setLanguage('sv');
  usePort(fake({ people: 200 }));
  disclosing = new Disclosing();
  await disclosing.load();
  disclosing.chooseRecipient(disclosing.recipients!.find((row) => row.form.name.startsWith('Nordvik'))!.id);
  disclosing.choosePurpose('newsletter');
});

describe('the fields', () => {
  it('that the purpose may not use are shown, disabled, with why', async () => {
    render(FieldsStep, { disclosing });
    expect(screen.getByLabelText<HTMLInputElement>(/^Mobil/).disabled).toBe(true);
    expect(screen.getAllByText('Får inte användas för ändamålet (R4.2, GDPR 5(1)(c)).')).toHaveLength(10);
    await fireEvent.click(screen.getByLabelText('E-post'));
    expect(disclosing.fields).toEqual(['email']);
  });
});

describe('the people', () => {
  it('are counted once the keeper pauses, not at every key', async () => {
    const desk = fake({ people: 200 });
    usePort(desk);
    const asked = vi.spyOn(desk, 'call');
    render(PeopleStep, { disclosing });
    await vi.waitFor(() => expect(disclosing.people.found).toBe(200));
    const input = screen.getByRole('textbox', { name: /^Sök/ });
    for (const value of ['l', 'li', 'lin', 'lind']) await fireEvent.input(input, { target: { value } });
    expect(asked).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(disclosing.people.found).toBeDefined());
    expect(asked).toHaveBeenCalledTimes(2);
  });
});

describe('the preview', () => {
  it('shows the rows that leave, and everyone withheld with reason and citation', async () => {
    disclosing.tickAll(true);
    await disclosing.look();
    render(PreviewStep, { disclosing });
    const [leaving, withheld] = document.querySelectorAll('table');
    expect(leaving!.querySelectorAll('thead th')).toHaveLength(3);
    expect(leaving!.querySelectorAll('tbody tr')).toHaveLength(disclosing.preview!.rows.length);
    expect(withheld!.textContent).toContain('R4.3, GDPR 21(2)-(3)');
    expect(document.querySelector('.banner.leaves')).not.toBeNull();
  });

  it('lists every refusal with its clause', () => {
    const no = (code: string, citation: string, about: string | null = null) => ({
      code,
      citation,
      about,
      purpose: null,
    });
    disclosing.preview = {
      refusals: [no('outside_eea', 'R8', 'US'), no('contract_ended', 'R7.2, GDPR 28(3)', '2026-09-30')],
      token: '',
      columns: [],
      disclosed: 0,
      rows: [],
      withheld: 0,
      withheld_reasons: [],
      withheld_people: [],
      expires: '2027-01-01',
    };
    render(PreviewStep, { disclosing });
    expect(screen.getByText('Ingenting kan lämnas ut')).toBeTruthy();
    const items = [...document.querySelectorAll('li')].map((item) => item.textContent);
    expect(items[0]).toMatch(/USA.*R8/s);
    expect(items[1]).toMatch(/30\.9\.2026.*R7\.2, GDPR 28\(3\)/s);
  });
});

describe('the ledger', () => {
  it('shows what was never seen completed as what may have left', async () => {
    const ledger = new Ledgers().disclosures;
    await ledger.load();
    const view = ledger.rows!.find((row) => row.state === 'intent')!;
    render(LedgerDetail, { view, onclose });
    expect(screen.getAllByText('Kan ha lämnats ut').length).toBeGreaterThan(0);
    expect(document.querySelector('.banner.leaves')).not.toBeNull();
  });
});

describe('the ledger of exports', () => {
  const lines = async (): Promise<readonly ExportView[]> => {
    const { exports } = new Ledgers();
    await exports.load();
    return exports.rows!;
  };

  it('tells a line with its reason, columns, file and sum', async () => {
    const view = (await lines()).find((row) => row.noun === 'membership')!;
    render(ExportDetail, { view, onclose });
    expect(screen.getByText('118 personer')).toBeTruthy();
    expect(screen.getByText('Person, E-postlista, Läge, Sedan')).toBeTruthy();
    expect(screen.getByText(view.reason!)).toBeTruthy();
    expect(screen.getByText(view.file)).toBeTruthy();
    expect(document.body.textContent).toContain(view.sha256!.slice(0, 8));
  });

  it('shows what was never seen completed as what may have been written', async () => {
    const view = (await lines()).find((row) => row.state === 'intent')!;
    render(ExportDetail, { view, onclose });
    expect(screen.getAllByText('Kan ha skrivits').length).toBeGreaterThan(0);
    expect(document.querySelector('.banner.leaves')).not.toBeNull();
  });

  it('wears no colour of leaving where a file tells of nobody', async () => {
    const view = (await lines()).find((row) => row.persons === 0 && row.state === 'completed')!;
    render(ExportDetail, { view, onclose });
    expect(document.querySelector('.banner')).toBeNull();
    expect(exportTone({ ...view, state: 'intent' })).toBe('held');
  });
});

describe.each(LANGUAGES)('the recipe in %s', (language) => {
  const COMMANDS = {
    unix: ['minisign -H -Vm P.tar.age -P RWabc', 'age -d -i me.key -o P.tar P.tar.age', 'sha256sum --strict'],
    windows: [
      'minisign.exe -H -Vm P.tar.age -P RWabc',
      'age.exe -d -i me.key -o P.tar P.tar.age',
      'tar.exe -xf P.tar -C P',
      'Get-FileHash -Algorithm SHA256',
    ],
  };
  it.each(SYSTEMS)('for $id checks the sender before it opens anything', ({ id }) => {
    const text = recipe(language, id, { file: 'P.tar.age', sender: 'RWabc' });
    const order = COMMANDS[id];
    const places = order.map((command) => text.indexOf(command));
    expect(places.every((place, i) => place > (places[i - 1] ?? -1))).toBe(true);
    expect(text).not.toMatch(/disclose-recipe/);
  });

  it('gives the commands of the published format, and no others', () => {
    const published = readFileSync('../docs/package-format.md', 'utf8');
    for (const { id } of SYSTEMS)
      for (const line of recipe(language, id, { file: 'P.tar.age', sender: 'RW…' }).split('\n'))
        if (line.startsWith('   '))
          for (const command of line.trim().split(' && '))
            expect(published.toLowerCase(), command).toContain(command.toLowerCase());
  });
});
