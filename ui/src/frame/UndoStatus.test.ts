import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands, session, undo } from '../state';
import { call } from '../wire';
import { usePort } from '../wire/call';
import { fake } from '../wire/fake';
import { setLanguage, t } from '../words/words.svelte';
import { frameCommands } from './commands';
import UndoStatus from './UndoStatus.svelte';

beforeEach(async () => {
  setLanguage('sv');
  const desk = fake({ people: 3 });
  usePort(desk);
  session.closed();
  session.opened(desk.world.session());
  undo.forget();
});

describe('the line that takes back', () => {
  it('says which way it goes, keeps the keyboard meanwhile, and gives it to the heading after the last', async () => {
    const leave = commands.add(...frameCommands({ lock: () => {}, samples: () => {} }));
    const heading = document.body.appendChild(document.createElement('h1'));
    heading.tabIndex = -1;
    await call('add_record', { noun: 'organisation', form: { name: 'Ny Ab' }, source: 'form' });
    await session.refresh();
    await undo.look();
    render(UndoStatus);
    const button = screen.getByRole('button');
    button.focus();
    await fireEvent.click(button);
    expect(screen.getByRole('status').textContent).toBe(t('undo-working-undo'));
    expect(document.activeElement).toBe(button);
    await vi.waitFor(() => expect(document.activeElement).toBe(heading));
    await vi.waitFor(() => expect(undo.doing).toBeUndefined());
    const again = undo.redo();
    await tick();
    expect(screen.getByRole('status').textContent).toBe(t('undo-working-redo'));
    await again;
    heading.remove();
    leave();
  });
});
