import { beforeEach, describe, expect, it } from 'vitest';
import { dayFromNow } from '../parts';
import { byIds, bySearch, Fault, type DisclosurePreview, type ExportDisclosure } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage } from '../words/words.svelte';
import { Disclosing, STEPS } from './disclosing.svelte';

let desk: Fake;
let disclosing: Disclosing;
const at = (step: (typeof STEPS)[number]) => STEPS.indexOf(step);
const named = (name: string) => disclosing.recipients!.find((row) => row.form.name.startsWith(name))!;

beforeEach(async () => {
  setLanguage('sv');
  desk = fake({ people: 200 });
  usePort(desk);
  disclosing = new Disclosing();
  await disclosing.load();
});

/** Everything chosen and previewed, and the folder pointed at. */
async function reviewed(): Promise<void> {
  disclosing.chooseRecipient(named('Nordvik').id);
  disclosing.choosePurpose('marketing');
  disclosing.tick('email', true);
  disclosing.tick('given_name', true);
  await disclosing.people.look();
  await disclosing.look();
  disclosing.step = at('leave');
  await disclosing.chooseFolder();
}

describe('a disclosure that is leaving', () => {
  it('is to whom it was sealed, whoever is turned to meanwhile', async () => {
    await reviewed();
    disclosing.confirmed = true;
    const leaving = disclosing.run();
    disclosing.begin(named('Saimaa').id);
    expect(disclosing.recipient?.form.name).toContain('Nordvik');
    await leaving;
    disclosing.chooseRecipient(named('Saimaa').id);
    expect(disclosing.done?.recipient_name).toContain('Nordvik');
    expect(disclosing.receiver?.form.name).toContain('Nordvik');
  });
});

describe('the way to a disclosure', () => {
  it('ends at a recipient that cannot be given anything', () => {
    for (const [name, ready] of [
      ['Bluefin', false],
      ['Björkholm', false],
      ['Tryckeri', false],
      ['Saimaa', true],
    ] as const) {
      disclosing.chooseRecipient(named(name).id);
      expect([name, disclosing.ready]).toEqual([name, ready]);
    }
  });

  it('takes only purposes of the contract, and only fields of the purpose', () => {
    disclosing.chooseRecipient(named('Nordvik').id);
    disclosing.step = at('purpose');
    disclosing.choosePurpose('service');
    expect(disclosing.ready).toBe(false);
    disclosing.choosePurpose('newsletter');
    expect(disclosing.ready).toBe(true);
    expect(disclosing.fields).toEqual([]);
    disclosing.tick('mobile', true);
    expect(disclosing.fields).toEqual([]);
    disclosing.tick('email', true);
    disclosing.tick('given_name', true);
    expect(disclosing.fields).toEqual(['given_name', 'email']);
  });

  it('drops what another choice no longer allows', () => {
    disclosing.chooseRecipient(named('Nordvik').id);
    disclosing.choosePurpose('marketing');
    disclosing.tickAll(true);
    expect(disclosing.fields).toContain('mobile');
    disclosing.choosePurpose('newsletter');
    expect(disclosing.fields).toEqual(['given_name', 'family_name', 'email']);
    disclosing.chooseRecipient(named('Saimaa').id);
    expect(disclosing.purpose).toBe('');
  });

  it('takes over whom the contacts picked, or what they searched', async () => {
    disclosing.people.take({ selection: byIds(['a', 'b']), count: 2, filters: [] });
    expect(disclosing.people.count).toBe(2);
    expect(disclosing.people.selection).toEqual(byIds(['a', 'b']));
    disclosing.people.take({ selection: bySearch('lind'), count: 3, filters: [] });
    await disclosing.people.look();
    expect(disclosing.people.selection).toEqual(bySearch('lind'));
    expect(disclosing.people.everybody).toBe(false);
    expect(disclosing.people.found).toBeLessThan(200);
  });

  it('does not take a last day that has passed', async () => {
    await reviewed();
    disclosing.step = at('people');
    disclosing.expires = dayFromNow(-1);
    expect(disclosing.ready).toBe(false);
    disclosing.expires = dayFromNow(0);
    expect(disclosing.ready).toBe(true);
  });

  it('does not take half a date for none', async () => {
    await reviewed();
    disclosing.step = at('people');
    disclosing.expires = '23.1';
    expect(disclosing.ready).toBe(false);
    disclosing.expires = '';
    expect(disclosing.ready).toBe(true);
  });
});

describe('a preview', () => {
  it('is given back with its token, and with the very request it was made for', async () => {
    let preview: DisclosurePreview | undefined;
    let asked: unknown;
    let exported: ExportDisclosure | undefined;
    usePort({
      call: desk.call.bind(desk),
      job: async (name, request, number, tell) => {
        if (name === 'export_disclosure') exported = request as ExportDisclosure;
        if (name === 'preview_disclosure') asked = request;
        const reply = await desk.job(name, request, number, tell);
        if (name === 'preview_disclosure') preview = reply as DisclosurePreview;
        return reply;
      },
    });
    await reviewed();
    expect(disclosing.ready).toBe(false);
    disclosing.confirmed = true;
    expect(disclosing.ready).toBe(true);
    await disclosing.run();
    expect(exported?.token).toBe(preview!.token);
    expect(exported?.request).toEqual(asked);
    expect(exported?.place).toBe(disclosing.folder!.token);
    expect(disclosing.done?.disclosed).toBe(preview!.disclosed);
  });

  it('does not hold for anything else', async () => {
    await reviewed();
    disclosing.confirmed = true;
    disclosing.tick('mobile', true);
    expect(disclosing.ready).toBe(false);
    await disclosing.run();
    expect(disclosing.done).toBeUndefined();
  });

  it('that is refused goes no further', async () => {
    await reviewed();
    const refused = { code: 'nobody_left', citation: 'R7', about: null, purpose: null };
    disclosing.preview = { ...disclosing.preview!, token: '', refusals: [refused] };
    disclosing.step = at('preview');
    expect(disclosing.ready).toBe(false);
    expect(disclosing.next(at('preview'))).toBe(false);
  });

  it('that is stale is made anew and shown, and nothing leaves', async () => {
    await reviewed();
    disclosing.confirmed = true;
    const before = desk.world.disclosures.length;
    desk.world.version++;
    await disclosing.run();
    expect(desk.world.disclosures).toHaveLength(before);
    expect(STEPS[disclosing.step]).toBe('preview');
    expect(disclosing.stale).toBe(true);
    expect(disclosing.confirmed).toBe(false);
    expect(disclosing.preview?.token).toBe(`v${desk.world.version}`);
    disclosing.step = at('leave');
    disclosing.confirmed = true;
    await disclosing.run();
    expect(disclosing.done).toBeDefined();
  });
});

describe('a disclosure under way', () => {
  it('can be stopped, and is then no failure and not done', async () => {
    await reviewed();
    disclosing.confirmed = true;
    usePort({ ...desk, call: desk.call.bind(desk), job: () => Promise.reject(new Fault('cancelled')) });
    await disclosing.run();
    expect(disclosing.stopped).toBe('export');
    expect(disclosing.fault).toBeUndefined();
    expect(disclosing.done).toBeUndefined();
  });
});
