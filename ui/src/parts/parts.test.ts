import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import Button from './Button.svelte';
import Chip from './Chip.svelte';
import Combobox from './Combobox.svelte';
import FieldFixture from './Field.fixture.svelte';
import Menu from './Menu.svelte';
import NumberInput from './NumberInput.svelte';
import PasswordInput from './PasswordInput.svelte';
import Progress from './Progress.svelte';
import SearchBox from './SearchBox.svelte';
import Splitter from './Splitter.svelte';
import Tabs from './Tabs.svelte';

const text = (content: string) => createRawSnippet(() => ({ render: () => `<span>${content}</span>` }));
const shows = createRawSnippet<[string]>((id) => ({ render: () => `<p>panel ${id()}</p>` }));
const down = (key: string, more: object = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more });

describe('a button', () => {
  it('does nothing while busy, and keeps its focus', async () => {
    const onclick = vi.fn();
    render(Button, { busy: true, onclick, children: text('Spara') });
    const button = screen.getByRole('button');
    button.focus();
    await fireEvent.click(button);
    expect(onclick).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });
  it('never submits a form unless told to', () => {
    render(Button, { children: text('x') });
    expect(screen.getByRole('button').getAttribute('type')).toBe('button');
  });
});

describe('a field', () => {
  it('names, describes and marks its control', async () => {
    const shown = render(FieldFixture, { label: 'E-post', hint: 'Bara en' });
    const input = screen.getByLabelText('E-post');
    const described = () =>
      (input.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.trim());
    expect(described()).toEqual(['Bara en']);
    expect(input.getAttribute('aria-invalid')).toBeNull();
    await shown.rerender({ label: 'E-post', hint: 'Bara en', error: 'Saknar @' });
    expect(described()).toEqual(['Bara en', 'Saknar @']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('a password', () => {
  it('is hidden until asked for', async () => {
    render(PasswordInput, { value: 'hemlig', label: 'Lösenfras' });
    const input = screen.getByLabelText('Lösenfras');
    expect(input.getAttribute('type')).toBe('password');
    await fireEvent.click(screen.getByRole('button'));
    expect(input.getAttribute('type')).toBe('text');
    expect(screen.getByRole('button').getAttribute('aria-label')).toBe('parts-password-hide');
  });
});

describe('a number', () => {
  it('stays within its bounds', async () => {
    render(NumberInput, { value: 9, min: 0, max: 10, label: 'Dagar' });
    const input = screen.getByLabelText<HTMLInputElement>('Dagar');
    const more = screen.getByLabelText('parts-number-more');
    await fireEvent.click(more);
    await fireEvent.click(more);
    expect(input.value).toBe('10');
  });

  it('takes nothing for a number where it is one', async () => {
    render(NumberInput, { value: 1, min: -100, max: 100, label: 'Lägsta steget' });
    const input = screen.getByLabelText<HTMLInputElement>('Lägsta steget');
    for (const typed of ['0', '']) {
      await fireEvent.input(input, { target: { value: typed } });
      await fireEvent.change(input);
      expect(input.value).toBe('0');
    }
  });
});

describe('a combobox', () => {
  const choices = ['Danmark', 'Finland', 'Åland'].map((label) => ({ value: label, label }));
  const options = () => screen.getAllByRole('option').map((o) => o.textContent?.trim());

  it('filters without marks, chooses with Enter, gives up with Escape', async () => {
    const onchange = vi.fn();
    render(Combobox, { choices, value: 'Finland', label: 'Land', onchange });
    const input = screen.getByRole<HTMLInputElement>('combobox');
    input.focus();
    await fireEvent.input(input, { target: { value: 'aland' } });
    expect(options()).toEqual(['Åland']);
    await down('Escape');
    expect(input.value).toBe('Finland');
    await fireEvent.input(input, { target: { value: 'al' } });
    await down('Enter');
    expect(onchange).toHaveBeenCalledWith('Åland');
    expect(input.value).toBe('Åland');
  });

  it('takes what was typed when the keeper goes on, by Tab or by the mouse, and an empty field as none', async () => {
    const onchange = vi.fn();
    const none = { value: '', label: '–' };
    const more = ['Ekvatorialguinea', 'Guinea'].map((label) => ({ value: label, label }));
    render(Combobox, { choices: [none, ...choices, ...more], value: 'Finland', label: 'Land', onchange });
    const input = screen.getByRole<HTMLInputElement>('combobox');
    input.focus();
    await fireEvent.input(input, { target: { value: 'dan' } });
    await down('Tab');
    await fireEvent.input(input, { target: { value: 'guinea' } });
    await fireEvent.blur(input);
    await fireEvent.input(input, { target: { value: 'ingenstans' } });
    await fireEvent.blur(input);
    expect(input.value).toBe('Guinea');
    await fireEvent.click(input);
    await fireEvent.blur(input);
    await fireEvent.input(input, { target: { value: '' } });
    await down('Tab');
    expect(onchange.mock.calls.flat()).toEqual(['Danmark', 'Guinea', '']);
  });

  it('opens at what is chosen and walks with the arrows', async () => {
    const onchange = vi.fn();
    render(Combobox, { choices, value: 'Finland', label: 'Land', onchange });
    screen.getByRole('combobox').focus();
    await down('ArrowDown');
    await down('ArrowUp');
    await down('Enter');
    expect(onchange).toHaveBeenCalledWith('Danmark');
  });
});

describe('tabs', () => {
  it('move with the arrows, Home and End, round the ends', async () => {
    const tabs = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
    render(Tabs<string>, { label: 'Flikar', tabs, children: shows });
    const at = () => screen.getByRole('tab', { selected: true });
    at().focus();
    const visited = [];
    for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
      await down(key);
      visited.push(at().textContent?.trim());
      expect(document.activeElement).toBe(at());
    }
    expect(visited).toEqual(['b', 'c', 'a', 'c', 'a']);
    expect(screen.getAllByRole('tab').filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
    expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(at().id);
  });
});

describe('a menu', () => {
  it('opens on its first item, walks, finds by letter, picks, and gives the focus back', async () => {
    const onpick = vi.fn();
    const items = [
      { id: 'a', label: 'Kolumner' },
      { rule: true as const },
      { id: 'b', label: 'Ångra' },
      { id: 'c', label: 'Välj', disabled: true },
    ];
    render(Menu, { label: 'Visa', items, onpick });
    const button = screen.getByRole('button');
    button.focus();
    await down('ArrowDown');
    await tick();
    expect(document.activeElement!.textContent).toContain('Kolumner');
    await down('ArrowDown');
    await down('k');
    await down('a');
    expect(document.activeElement!.textContent).toContain('Ångra');
    await fireEvent.click(document.activeElement!);
    expect(onpick).toHaveBeenCalledWith('b');
    expect(document.activeElement).toBe(button);
    expect(screen.queryByRole('menu')).toBeNull();
    await fireEvent.click(button);
    await fireEvent.click(screen.getByText('Välj'));
    expect(onpick).toHaveBeenCalledOnce();
    await down('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

describe('progress', () => {
  it('says how much, how fast, how long', () => {
    render(Progress, { label: 'Läser', done: 250, total: 1000, rate: 5 });
    const bar = screen.getByRole('progressbar');
    expect(bar.getAttribute('aria-valuenow')).toBe('25');
    expect(bar.getAttribute('aria-valuetext')).toContain('parts-progress-left');
  });
  it('claims nothing when the end is unknown', () => {
    render(Progress, { label: 'Bygger', done: 0 });
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBeNull();
  });
});

describe('the search box', () => {
  it('goes into the results with the arrow, and is emptied with Escape first', async () => {
    const oninto = vi.fn();
    const oninput = vi.fn();
    render(SearchBox, { label: 'Sök', value: 'åberg', oninto, oninput });
    const input = screen.getByLabelText<HTMLInputElement>('Sök');
    input.focus();
    await down('ArrowDown');
    expect(oninto).toHaveBeenCalledOnce();
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    input.dispatchEvent(event);
    await tick();
    expect(input.value).toBe('');
    expect(oninput).toHaveBeenCalledWith('');
    expect(event.defaultPrevented).toBe(true);
    const again = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    input.dispatchEvent(again);
    expect(again.defaultPrevented).toBe(false);
  });
});

describe('a chip', () => {
  it('can be switched off without being removed', async () => {
    const [ontoggle, onremove] = [vi.fn(), vi.fn()];
    render(Chip, { label: 'Ort: Åbo', off: true, ontoggle, onremove });
    expect(screen.getByText('Ort: Åbo').getAttribute('aria-pressed')).toBe('false');
    await fireEvent.click(screen.getByText('Ort: Åbo'));
    expect([ontoggle.mock.calls.length, onremove.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('the edge of a pane', () => {
  it('moves with the keyboard within its bounds', async () => {
    render(Splitter, { width: 300, min: 280, max: 310 });
    const edge = screen.getByRole('separator');
    edge.focus();
    await down('ArrowLeft');
    expect(edge.getAttribute('aria-valuenow')).toBe('310');
    await down('ArrowRight');
    await down('ArrowRight');
    expect(edge.getAttribute('aria-valuenow')).toBe('280');
  });
});
