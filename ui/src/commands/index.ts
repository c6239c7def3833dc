export { default as Palette, type Answers } from './Palette.svelte';
export { default as ShortcutSheet } from './ShortcutSheet.svelte';
export { Commands, type Command } from './registry.svelte';
export { aria, platform, type Platform, type Shortcuts } from './keys';
