import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage, t } from '../words/words.svelte';
import ColumnsStep from './ColumnsStep.svelte';
import FileStep from './FileStep.svelte';
import ImportDetail from './ImportDetail.svelte';
import { Importing } from './importing.svelte';
import { Imports } from './imports.svelte';
import SourceStep from './SourceStep.svelte';
import { session } from '../state';
import { NotTaken, takingBack } from '../state/intake';
import { rejectedOf } from './targets';

let desk: Fake;
beforeEach(async () => {
  setLanguage('sv');
  desk = fake({ people: 20 });
  usePort(desk);
  session.closed();
  await session.refresh();
});

describe('the file', () => {
  const opened = async (name: string): Promise<Importing> => {
    const importing = new Importing();
    await importing.open({ token: name, name, folder: '' });
    render(FileStep, { importing });
    return importing;
  };

  it('shows the sheets of a workbook in place of encoding and delimiter, and reads the one chosen', async () => {
    const importing = await opened('massan.xlsx');
    expect(screen.getByText('Excel-arbetsbok')).toBeTruthy();
    expect(screen.queryByLabelText('Teckenkodning')).toBeNull();
    const sheet = screen.getByLabelText<HTMLSelectElement>('Blad');
    expect([...sheet.options].map((option) => option.textContent?.trim())).toEqual([
      'Läs mig (2 rader)',
      'Besökare (612 rader)',
      'Blad3 (tomt)',
    ]);
    await fireEvent.change(sheet, { target: { value: 'Läs mig' } });
    await waitFor(() => expect(importing.look?.dialect.sheet).toBe('Läs mig'));
  });

  it('shows encoding and delimiter of a table of text, and no sheets', async () => {
    await opened('massan.csv');
    expect(screen.getByText('Tabell i textform')).toBeTruthy();
    expect(screen.getByLabelText('Teckenkodning')).toBeTruthy();
    expect(screen.queryByLabelText('Blad')).toBeNull();
  });
});

describe('the columns', () => {
  it('mark what is undecided, and take a decision', async () => {
    const importing = new Importing();
    await importing.choose();
    render(ColumnsStep, { importing });
    expect(document.querySelectorAll('tr.undecided')).toHaveLength(3);
    const role = screen.getByLabelText<HTMLSelectElement>('Roll blir i registret');
    expect(role.selectedOptions[0]?.textContent).toMatch(/kanske Befattning/);
    await fireEvent.change(role, { target: { value: 'position' } });
    await waitFor(() => expect(document.querySelectorAll('tr.undecided')).toHaveLength(2));
    expect(importing.decisions[5]).toBe('position');
    expect(importing.obstacles).toHaveLength(1);
  });
});

describe('what is not taken', () => {
  it('is told with line, column, value and why', () => {
    const reject = { line: 7, column: 'E-post', value: 'saknas', code: 'not_an_email' };
    render(NotTaken, { total: 40, rejects: [reject], column: (of) => rejectedOf('contact', of) });
    const cells = [...document.querySelectorAll('tbody td')].map((cell) => cell.textContent);
    expect(cells).toEqual(['7', 'E-post', 'saknas', 'Det är ingen e-postadress.']);
    expect(screen.getByText(/De 1 första av 40 visas/)).toBeTruthy();
  });
});

describe('a column of sessions that the register refused', () => {
  it('is told by its name, and one of the file by its header', () => {
    const told = (column: string) => rejectedOf('session', { line: 2, column, value: '', code: 'not_an_ip' });
    expect(['ended', 'user_name', 'Päättyi', ''].map(told)).toEqual([
      'Slutade',
      'Användarnamn hos produkten',
      'Päättyi',
      '',
    ]);
  });
});

describe('the source', () => {
  it('of sessions comes without a choice of what becomes of those held: they stay as they are', () => {
    const { unmount } = render(SourceStep, { importing: new Importing('device') });
    expect(screen.queryByText('När posten redan finns i registret')).toBeTruthy();
    unmount();
    render(SourceStep, { importing: new Importing('session') });
    expect(screen.queryByText('När posten redan finns i registret')).toBeNull();
  });
});

describe('a value left as it was held', () => {
  it('is told by field', () => {
    const reject = { line: 9, column: 'city', value: 'Vasa', code: 'left_as_held' };
    expect(rejectedOf('contact', reject)).toBe('Ort');
  });
});

async function imported(): Promise<void> {
  const importing = new Importing();
  await importing.choose();
  importing.leaveRest();
  importing.source = 'form';
  await importing.check();
  importing.step = 3;
  await importing.run();
}

describe('an import that was done', () => {
  it('says of its own undoing only', async () => {
    const imports = new Imports();
    for (let i = 0; i < 2; i++) await imported();
    await imports.load();
    const [a, b] = imports.rows!;
    usePort({ ...desk, call: desk.call.bind(desk), job: () => Promise.reject(new Fault('io')) });
    const undoing = takingBack().run(a!.id);
    const shown = render(ImportDetail, { onclose: () => {}, view: b! });
    expect(screen.queryByRole('progressbar')).toBeNull();
    await undoing;
    expect(screen.queryByText(t('fault-io-what'), { exact: false })).toBeNull();
    await shown.rerender({ view: a! });
    expect(screen.getByText(t('fault-io-what'), { exact: false })).toBeTruthy();
  });

  it('can be undone, once, and says what that did', async () => {
    const imports = new Imports();
    await imported();
    await imports.load();
    imports.look(imports.rows![0]!.id);
    const shown = render(ImportDetail, { onclose: () => {}, view: imports.current! });
    const button = screen.getByText('Ångra importen').closest('button')!;
    button.focus();
    await fireEvent.click(button);
    expect(document.activeElement).toBe(button);
    await waitFor(() => expect(screen.getByText('Importen är ångrad')).toBeTruthy());
    await imports.load();
    await shown.rerender({ view: imports.current! });
    expect(screen.getByText('Importen är ångrad')).toBeTruthy();
    expect(screen.queryByText('Ångra importen')).toBeNull();
    expect(desk.world.imports[0]?.undone).toBeTruthy();
  });
});
