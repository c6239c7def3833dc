import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { desk, heading, open, seen } from '../../app.fixture';
import { commands, place, session } from '../../state';
import { usePort } from '../../wire/call';
import { id as idOf, type Person } from '../../wire/fake/people';
import { setLanguage } from '../../words/words.svelte';
import { groupsIn, reasonsText } from './fields';
import { Merging } from './merging.svelte';
import { Pair } from './pair.svelte';

/** Two of one address and one number, who differ in most other things. */
function two(): [Person, Person] {
  const [one, other, third] = desk.world.people as [Person, Person, Person];
  for (const [i, person] of [one, other, third].entries())
    Object.assign(person.form, {
      emails: [`nummer${i}@post.example`],
      phones: [`+35840555999${i}`],
      organisation: '',
      position: '',
      product_of: '',
      home_town: '',
      location: '',
      whereabouts_consent: '',
      objects_to_marketing: false,
      address: { street: '', postal_code: '', city: '', country: '' },
    });
  Object.assign(one.form, { given_name: 'Vivianne', family_name: 'Ahlskog', emails: ['viv@post.example'] });
  Object.assign(other.form, {
    given_name: 'Vivan',
    family_name: 'Ahlskog',
    emails: ['VIV@post.example', 'vivan@post.example'],
    position: 'Redaktör',
    objects_to_marketing: true,
  });
  desk.world.version++;
  return [one, other];
}

async function contacts(): Promise<[Person, Person]> {
  await open({ people: 60, settings: { language: 'sv' } });
  await heading('Kontakter');
  return two();
}

/** The list of pairs, reached as its keeper reaches it. */
async function list(): Promise<[Person, Person]> {
  const pair = await contacts();
  await fireEvent.click(await screen.findByRole('button', { name: 'Dubbletter…' }));
  await heading('Dubbletter bland kontakter');
  await seen(() => expect(document.querySelector('[data-row="0"]')?.textContent).toContain('Viv'));
  return pair;
}

async function pair(): Promise<[Person, Person]> {
  const both = await list();
  await seen(() => expect(document.activeElement?.closest('[data-row="0"]')).toBeTruthy());
  await fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
  await heading('Samma kontakt?');
  await seen(() => expect(screen.getByRole('table')).toBeTruthy());
  return both;
}

const row = (name: RegExp | string) => screen.getByRole('rowheader', { name }).closest('tr')!;
const cells = (name: RegExp | string) =>
  [...row(name).querySelectorAll('td')].map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim());
const merge = () => fireEvent.click(screen.getByRole('button', { name: 'Slå ihop' }));
const called = () => desk.world.people.filter(({ form }) => form.family_name === 'Ahlskog');

describe('pairs that may be one', () => {
  it('are told with what speaks for them, the likeliest first, and how many there are', async () => {
    await list();
    expect(document.querySelector('[data-row="0"]')!.textContent).toContain('samma e-post');
    const { total } = await desk.job('find_duplicates', { noun: 'contact', most: 500 }, 1, () => {});
    expect(document.querySelector('h1')!.parentElement!.textContent).toContain(`${total} par`);
  });

  it('are opened by Enter and left by Esc, back to where one was', async () => {
    await pair();
    commands.run('merge-back');
    await heading('Dubbletter bland kontakter');
    await seen(() => expect(document.activeElement?.closest('[data-row="0"]')).toBeTruthy());
    commands.run('duplicates-close');
    await heading('Kontakter');
  });

  it('say what speaks against them as well', () => {
    setLanguage('sv');
    const reason = (code: string, percent: number | null = null) => ({ code, percent });
    expect(reasonsText([reason('same_phone'), reason('other_name')])).toBe('samma nummer, men annat namn');
    expect(reasonsText([reason('same_email'), reason('near_name', 100)])).toBe('samma e-post, samma namn');
    expect(reasonsText([reason('near_name', 92)])).toBe('snarlika namn (92 %)');
  });

  it('are looked for from everywhere', async () => {
    await open({ people: 60, settings: { language: 'sv' } }, 'today');
    commands.run('organisation-duplicates');
    await heading('Dubbletter bland organisationer');
    place.go('organisations', { record: desk.world.organisations[0]!.id });
    await heading('Organisationer');
  });
});

describe('two side by side', () => {
  it('are chosen between where both have something, and nowhere else', async () => {
    await pair();
    expect(within(row('Förnamn')).getAllByRole('radio')).toHaveLength(2);
    expect(within(row('E-post')).getAllByRole('radio')).toHaveLength(2);
    for (const name of ['Efternamn', 'Befattning', /Motsätter sig/])
      expect(within(row(name)).queryAllByRole('radio'), String(name)).toHaveLength(0);
    expect(cells('Befattning').at(-1)).toBe('Redaktör');
  });

  it('keep an objection to marketing, and say by which clause', async () => {
    await pair();
    expect(cells(/Motsätter sig/).at(-1)).toBe('ja behålls alltid: GDPR 21(3)');
  });

  it('become what was chosen, and go on to the next pair with the way back', async () => {
    const [one, other] = await pair();
    const [left, right] = within(row('Förnamn')).getAllByRole<HTMLInputElement>('radio');
    expect([left!.checked, right!.checked]).toEqual([true, false]);
    await fireEvent.click(right!);
    await waitFor(() => expect(cells('Förnamn').at(-1)).toBe('Vivan'));
    const before = desk.world.people.length;
    await merge();
    await seen(() => expect(screen.getByText('De två kontakterna är nu en.')).toBeTruthy());
    const [kept, ...rest] = called();
    expect([kept!.id, rest.length, desk.world.people.length]).toEqual([one.id, 0, before - 1]);
    expect(kept!.form).toMatchObject({
      given_name: 'Vivan',
      emails: ['viv@post.example', 'vivan@post.example'],
      position: 'Redaktör',
      objects_to_marketing: true,
    });
    await fireEvent.click(screen.getByRole('button', { name: 'Ångra' }));
    await seen(() => expect(called().map(({ id }) => id)).toEqual([one.id, other.id]));
  });

  it('change places: the other one stays, and what was chosen is still chosen', async () => {
    const [, other] = await pair();
    await fireEvent.click(within(row('Förnamn')).getAllByRole('radio')[0]!);
    await fireEvent.click(within(row('Förnamn')).getAllByRole('radio')[1]!);
    await fireEvent.click(screen.getByRole('button', { name: 'Låt den andra bli kvar' }));
    await waitFor(() => expect(cells('Förnamn')[0]).toContain('Vivan'));
    expect(cells('Förnamn').at(-1)).toBe('Vivan');
    await merge();
    await seen(() => expect(called()).toHaveLength(1));
    expect(called()[0]!.id).toBe(other.id);
  });

  it('are two when that is said, and are not asked about until it is taken back', async () => {
    const [one, other] = await pair();
    const found = async () =>
      (await desk.job('find_duplicates', { noun: 'contact', most: 500 }, 1, () => {})).pairs.some(
        (told) => told.one.record.id === one.id && told.other.record.id === other.id,
      );
    await fireEvent.click(screen.getByRole('button', { name: 'Inte samma' }));
    await seen(() => expect(screen.getByText(/De är två kontakter/)).toBeTruthy());
    expect(await found()).toBe(false);
    await fireEvent.click(screen.getByRole('button', { name: 'Ångra' }));
    await seen(async () => expect(await found()).toBe(true));
  });

  it('are not merged in a register that cannot be written in', async () => {
    await open({ people: 60, writable: false, settings: { language: 'sv' } });
    await heading('Kontakter');
    two();
    commands.run('contact-duplicates');
    await heading('Dubbletter bland kontakter');
    await seen(() => expect(document.activeElement?.closest('[data-row="0"]')).toBeTruthy());
    await fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
    await heading('Samma kontakt?');
    for (const name of ['Slå ihop', 'Inte samma'])
      expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true);
  });
});

describe('two that were picked in the table', () => {
  async function picked(): Promise<void> {
    await contacts();
    const rows = () =>
      [0, 1, 2].map((at) => document.querySelector<HTMLElement>(`[data-row="${at}"] [data-column]`));
    await seen(() => expect(rows().every(Boolean)).toBe(true));
    const pick = (at: number) => fireEvent.pointerDown(rows()[at]!, { ctrlKey: true, button: 0 });
    await pick(0);
    expect(screen.queryByRole('button', { name: 'Slå ihop 2…' })).toBeNull();
    await pick(1);
    await fireEvent.click(await screen.findByRole('button', { name: 'Slå ihop 2…' }));
    await heading('Samma kontakt?');
    expect(screen.queryByRole('button', { name: 'Nästa' })).toBeNull();
    await seen(() => expect(screen.getByRole('table')).toBeTruthy());
  }

  it('are two when that is said, and the table is there again', async () => {
    await picked();
    await fireEvent.click(screen.getByRole('button', { name: 'Inte samma' }));
    await heading('Kontakter');
    await seen(() => expect(screen.getByText(/De är två kontakter/)).toBeTruthy());
  });

  it('are compared at once, and the one that stays is looked at', async () => {
    await picked();
    const before = desk.world.people.length;
    await merge();
    await heading('Kontakter');
    await seen(() => expect(screen.getByText(/kontakterna är nu en/)).toBeTruthy());
    expect(desk.world.people).toHaveLength(before - 1);
    expect(screen.getByRole('article')).toBeTruthy();
  });
});

describe('a pair', () => {
  const begin = async (): Promise<Pair> => {
    await open({ people: 60, settings: { language: 'sv' } });
    const [one, other] = two();
    const made = new Pair('contact', [one.id, other.id]);
    await made.look();
    return made;
  };

  it('is shown as it would be now, and not merged, when something was written meanwhile', async () => {
    const made = await begin();
    desk.world.write();
    expect(await made.merge()).toBeUndefined();
    expect([made.stale, made.fault]).toEqual([true, undefined]);
    expect((await made.merge())?.id).toBe(made.ids[0]);
  });

  it('is merged by what was chosen last, however fast', async () => {
    const made = await begin();
    void made.choose('given_name', 'right');
    await made.merge();
    expect(called().map(({ form }) => form.given_name)).toEqual(['Vivan']);
  });

  it('shows what was asked for last, whichever answer comes last', async () => {
    const made = await begin();
    const answers: (() => void)[] = [];
    usePort({
      ...desk,
      call: (name, request) =>
        name === 'preview_merge'
          ? new Promise((resolve) => answers.push(() => resolve(desk.call(name, request))))
          : desk.call(name, request),
    });
    const looks = [made.choose('given_name', 'right'), made.choose('given_name', 'left')];
    await waitFor(() => expect(answers).toHaveLength(2));
    for (const answer of answers.reverse()) answer();
    await Promise.all(looks);
    expect(made.preview!.fields.find(({ field }) => field === 'given_name')!.merged).toBe('Vivianne');
  });

  it('lets what says nothing be chosen where that is a value too', async () => {
    const made = await begin();
    desk.world.people[1]!.form.product_of = 'Nordvik Programvara Abp';
    await made.look();
    const group = () => groupsIn(made.preview!).find(({ fields }) => fields[0]!.field === 'product_of');
    expect(group()?.choice).toBe('product_of');
    await made.choose('product_of', 'right');
    expect([group()?.choice, group()?.fields[0]!.merged]).toEqual(['product_of', 'Nordvik Programvara Abp']);
  });
});

describe('the list', () => {
  it('goes on after a merge without what named the one that is gone, and looks through the register when it is shown again', async () => {
    await open({ people: 60, settings: { language: 'sv' } });
    await seen(() => expect(session.current).toBeTruthy());
    const merging = new Merging('contact');
    const link = (n: number) => ({ record: { noun: 'contact' as const, id: idOf(1, n) }, name: `${n}` });
    const told = (one: number, other: number) => ({
      one: link(one),
      other: link(other),
      reasons: [],
      score: 50,
    });
    merging.list = { total: 9, whole: true, pairs: [told(1, 2), told(3, 4), told(4, 5), told(6, 7)] };
    merging.look(1);
    merging.settled(idOf(1, 4));
    expect([merging.list.total, merging.list.pairs.length, merging.at]).toEqual([7, 2, 1]);
    expect(merging.pair?.ids).toEqual([idOf(1, 6), idOf(1, 7)]);
    merging.next();
    expect(merging.pair).toBeUndefined();
    await merging.find();
    expect(merging.list.pairs).not.toContainEqual(told(1, 2));
    const { list } = merging;
    await merging.find();
    expect(merging.list).toBe(list);
  });
});
