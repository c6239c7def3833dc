import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Layout } from '../parts/table';
import { byIds, call, LISTED, type ExportRecords, type JobProgress, type Selection } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage, t } from '../words/words.svelte';
import ExportDialog from './ExportDialog.svelte';
import { Exporting, holdsPeople, type Seen } from './exporting.svelte';

let desk: Fake;
beforeEach(() => {
  setLanguage('sv');
  desk = fake({ people: 60 });
  usePort(desk);
});

const everything = (noun: string): Selection => ({
  kind: 'search',
  query: { noun: noun as 'contact', text: '', filters: [] },
});
const seen = (noun: string, of: Partial<Seen> = {}): Seen => ({
  found: { selection: everything(noun), count: 60 },
  narrowed: false,
  sort: { column: 'city', descending: true },
  ...of,
});

/** What was asked of the desk by a command. */
function asked(name: string): unknown[] {
  const all: unknown[] = [];
  usePort({
    call: (called, request) => {
      if (called === name) all.push(request);
      return desk.call(called, request);
    },
    job: (called, request, number, tell) => {
      if (called === name) all.push(request);
      return desk.job(called, request, number, tell);
    },
  });
  return all;
}

describe('an export', () => {
  it('has the columns of the table in their order, and leaves the table its own', () => {
    const layout = new Layout({ order: ['city', 'name'], hidden: ['updated'], widths: {} });
    const exporting = new Exporting('contact', seen('contact', { columns: layout.kept }));
    expect(exporting.columns[0]).toBe('city');
    expect(exporting.columns).not.toContain('updated');
    exporting.layout.toggle(exporting.all, 'city', exporting.fits);
    expect(exporting.columns).not.toContain('city');
    expect(layout.order).toEqual(['city', 'name']);
    expect(layout.hidden).toEqual(['updated']);
  });

  it('is of those chosen where any are, else of all that were found', () => {
    const chosen = { selection: byIds(['a', 'b']), count: 2 };
    const some = new Exporting('contact', seen('contact', { chosen }));
    expect(some.chosen.count).toBe(2);
    some.rows = 'found';
    expect(some.chosen.selection).toEqual(everything('contact'));
    expect(new Exporting('contact', seen('contact')).chosen.count).toBe(60);
  });

  it('asks why where a column tells of a person, before it asks where', async () => {
    const places = asked('choose_place');
    const exporting = new Exporting('contact', seen('contact'));
    await exporting.look();
    expect(exporting.preview).toMatchObject({ rows: 60, persons: 60 });
    expect(exporting.error).toBeUndefined();
    exporting.reason = '  ';
    await exporting.run();
    expect(exporting.error).toBe(t('refusal-reason_missing'));
    expect(places).toEqual([]);
    exporting.reason = 'Namnlista till kundträffen';
    await exporting.run();
    expect(places).toHaveLength(1);
    expect(exporting.done).toMatchObject({ state: 'completed', reason: 'Namnlista till kundträffen' });
  });

  it('asks nothing where no column tells of a person', async () => {
    const exporting = new Exporting('product', seen('product'));
    await exporting.look();
    expect(exporting.personal).toBe(false);
    await exporting.run();
    expect(exporting.done).toMatchObject({ persons: 0, reason: null });
  });

  it('is in the order of the screen, in the form that was chosen', async () => {
    const wishes = asked('export_records') as ExportRecords[];
    const exporting = new Exporting('organisation', seen('organisation'));
    await exporting.look();
    exporting.delimiter = 'tab';
    await exporting.run();
    exporting.form = 'csv';
    exporting.codes = true;
    await exporting.run();
    // A workbook has nothing between its cells.
    expect(wishes.map(({ form, delimiter, codes }) => [form, delimiter, codes])).toEqual([
      ['xlsx', null, false],
      ['csv', 'tab', true],
    ]);
    expect(wishes[0]).toMatchObject({ sort: 'city', descending: true, columns: exporting.columns });
    expect(exporting.place?.name).toMatch(/^Organisationer \d{4}-\d\d-\d\d\.csv$/);
  });

  it('waits for the count of what is asked for now', async () => {
    const exporting = new Exporting('device', seen('device'));
    exporting.reason = 'Byte av telefoner';
    await exporting.look();
    expect(exporting.current).toBe(true);
    exporting.layout.toggle(exporting.all, 'imei', exporting.fits);
    expect(exporting.current).toBe(false);
    await exporting.run();
    expect(exporting.done).toBeUndefined();
    // Another order is the same file.
    await exporting.look();
    exporting.layout.move(exporting.all, 'imei', 'make');
    expect(exporting.current).toBe(true);
  });

  it('writes nothing when the dialog for the place is closed', async () => {
    const wishes = asked('export_records');
    const exporting = new Exporting('product', seen('product'));
    await exporting.look();
    desk.world.chooses.push(null);
    await exporting.run();
    expect(wishes).toEqual([]);
    expect(exporting.fault).toBeUndefined();
  });

  it('that is stopped says so, and stands in the ledger as cancelled', async () => {
    const exporting = new Exporting('product', seen('product'));
    await exporting.look();
    usePort({
      call: desk.call.bind(desk),
      job: (name, request, number, tell) => {
        const stop = (progress: JobProgress) => {
          tell(progress);
          desk.world.cancelled.add(number);
        };
        return desk.job(name, request, number, stop);
      },
    });
    await exporting.run();
    expect(exporting.stopped).toBe('export');
    expect(exporting.done).toBeUndefined();
    expect((await call('list_exports')).rows[0]?.state).toBe('cancelled');
  });
});

describe('the way to an export', () => {
  it('wears the colour of leaving where records are people’s', () => {
    const people = LISTED.filter(holdsPeople);
    expect(people).toEqual(
      expect.arrayContaining(['contact', 'device', 'account', 'membership', 'feedback']),
    );
    for (const noun of ['organisation', 'product', 'list', 'competition'] as const)
      expect(people).not.toContain(noun);
  });
});

describe('the dialog of an export', () => {
  const opened = (noun: 'contact' | 'device' | 'product', of?: Partial<Seen>): Exporting => {
    const exporting = new Exporting(noun, seen(noun, of));
    render(ExportDialog, { exporting, onclose: () => {} });
    return exporting;
  };
  const submit = () => fireEvent.submit(document.querySelector('dialog form')!);

  it('names the columns that tell of a person, and asks nothing once they are left out', async () => {
    opened('device');
    await screen.findByText(/Kolumner som säger något om en person: Person, IP-adress\./);
    expect(document.querySelector('.banner.leaves')).not.toBeNull();
    for (const name of ['Person', 'IP-adress']) await fireEvent.click(screen.getByLabelText(name));
    await screen.findByText(t('export-free'));
    expect(document.querySelector('.banner.leaves')).toBeNull();
    expect(screen.queryByLabelText(t('export-reason'))).toBeNull();
  });

  it('leads the keyboard to the reason that is missing, and says afterwards what was written', async () => {
    opened('contact');
    const reason = await screen.findByLabelText(t('export-reason'));
    await submit();
    await vi.waitFor(() => expect(document.activeElement).toBe(reason));
    expect(reason.getAttribute('aria-invalid')).toBe('true');
    await fireEvent.input(reason, { target: { value: 'Utskick om avbrott' } });
    await submit();
    await screen.findByText(t('export-done'));
    expect(screen.getByText(t('export-done-text'))).toBeTruthy();
    const { view } = desk.world.exports[0]!;
    expect(screen.getByText(view.file)).toBeTruthy();
    expect(document.body.textContent).toContain(view.sha256!.slice(0, 8));
    expect(screen.getByText(t('export-open-file'))).toBeTruthy();
    expect(screen.queryByText(t('parts-cancel'))).toBeNull();
  });
});
