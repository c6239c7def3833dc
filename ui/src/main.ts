import { mount } from 'svelte';
import App from './App.svelte';
import { provideTexts } from './parts/texts';
import './style/base.css';
import { d, language, n, setLanguage, textOf } from './words/words.svelte';

provideTexts({ t: textOf, n, d });
setLanguage(language());

export default mount(App, { target: document.getElementById('app')! });
