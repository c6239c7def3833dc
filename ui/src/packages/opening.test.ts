import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { Fault, FaultCodes } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage, textOf } from '../words/words.svelte';
import { Opening } from './opening.svelte';
import PackageResult from './PackageResult.svelte';

let desk: Fake;
let opening: Opening;
const SENDER = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';

beforeEach(async () => {
  setLanguage('sv');
  desk = fake({ people: 5 });
  usePort(desk);
  opening = new Opening();
  await opening.choose('file');
  opening.typeSender(` ${SENDER}\n`);
});

describe('a package', () => {
  it('is checked with file and sender alone, and opened with key and folder too', async () => {
    expect(opening.ready).toBe(true);
    await opening.run();
    expect(opening.view?.from).toBeNull();
    opening.take('open');
    expect(opening.ready).toBe(false);
    expect(opening.view).toBeUndefined();
    await opening.choose('identity');
    await opening.choose('out');
    await opening.run();
    expect(opening.view?.rows).toBe(412);
    render(PackageResult, { opening });
    expect(screen.getByText('Nordvik Programvara Abp')).toBeTruthy();
    expect(document.querySelectorAll('.result li, li.yes')).toHaveLength(5);
  });

  it('is not checked against what is no key', () => {
    opening.typeSender('age1ql3z7');
    expect(opening.senderWrong).toBe(true);
    expect(opening.ready).toBe(false);
  });

  it.each(FaultCodes.filter((code) => code.startsWith('package_')))(
    '%s is its own sentence',
    async (code) => {
      usePort({ ...desk, call: desk.call.bind(desk), job: () => Promise.reject(new Fault(code)) });
      await opening.run();
      render(PackageResult, { opening });
      expect(screen.getByText(textOf(`fault-${code}-what`))).toBeTruthy();
      expect(screen.getByText(textOf(`fault-${code}-do`), { exact: false })).toBeTruthy();
    },
  );
});
