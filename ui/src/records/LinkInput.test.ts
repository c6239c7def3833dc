import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { usePort } from '../wire/call';
import { fake } from '../wire/fake';
import { setLanguage } from '../words/words.svelte';
import LinkInput from './LinkInput.svelte';

beforeEach(() => {
  setLanguage('sv');
  usePort(fake({ people: 20 }));
});

describe('a record that is named by another', () => {
  it('can be a name that is new, and can be taken away again', async () => {
    render(LinkInput, { noun: 'organisation', value: '', label: 'Organisation', fresh: 'ny organisation' });
    const input = screen.getByRole<HTMLInputElement>('combobox');
    input.focus();
    await fireEvent.input(input, { target: { value: 'Alldeles Ny Ab' } });
    await fireEvent.keyDown(input, { key: 'Tab' });
    expect(input.value).toBe('Alldeles Ny Ab');
    await fireEvent.click(input);
    await vi.waitFor(() => expect(screen.getAllByRole('option')[0]!.textContent?.trim()).toBe('–'));
    await fireEvent.click(screen.getAllByRole('option')[0]!);
    expect(input.value).toBe('');
  });
});
