import { mount } from 'svelte';
import { provideTexts } from '../parts/texts';
import '../style/base.css';
import { d, language, n, setLanguage, textOf } from '../words/words.svelte';
import Gallery from './Gallery.svelte';

const asked = new URLSearchParams(location.search);
provideTexts({ t: textOf, n, d });
setLanguage((asked.get('lang') as 'sv' | null) ?? language());
for (const name of ['theme', 'density'] as const) {
  const value = asked.get(name);
  if (value) document.documentElement.dataset[name] = value;
}

mount(Gallery, { target: document.getElementById('app')!, props: { page: asked.get('page') ?? 'table' } });
