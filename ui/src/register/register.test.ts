import { beforeEach, describe, expect, it } from 'vitest';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage } from '../words/words.svelte';
import { Particulars, trimmed } from './particulars.svelte';

let desk: Fake;
beforeEach(() => {
  setLanguage('sv');
  desk = fake({ people: 10 });
  usePort(desk);
});

describe("the register's particulars", () => {
  it('are changed, saved and shown as they are held', async () => {
    const particulars = new Particulars();
    await particulars.load();
    expect(particulars.dirty).toBe(false);
    particulars.form!.keeper_name = ' Åsa Lund ';
    expect(particulars.dirty).toBe(true);
    expect(await particulars.save()).toBe(true);
    expect(desk.world.register.form.keeper_name).toBe('Åsa Lund');
    expect(particulars.dirty).toBe(false);
  });

  it('can be put back', async () => {
    const particulars = new Particulars();
    await particulars.load();
    particulars.form!.address.city = 'Nagu';
    particulars.revert();
    expect(particulars.form!.address.city).toBe('Åbo');
  });

  it('say what is wrong beside the field', async () => {
    const particulars = new Particulars();
    await particulars.load();
    particulars.form!.keeper_email = 'ingen adress';
    expect(await particulars.save()).toBe(false);
    expect(particulars.error('keeper_email')).toBeTruthy();
    particulars.toggle('sv', false);
    particulars.toggle('sv', true);
    expect(particulars.form!.languages).toEqual(['fi', 'en', 'sv']);
  });

  it('go to the wire without spaces', () => {
    expect(trimmed(desk.world.register.form)).toEqual(desk.world.register.form);
  });
});
