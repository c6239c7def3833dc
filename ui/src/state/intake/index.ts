/** How files come into the register: what all that do have in common, whatever they hold. */
export { default as CheckStep } from './CheckStep.svelte';
export { filledIn, headerOf } from './columns';
export { countsOf } from './counts';
export { default as FileChoice } from './FileChoice.svelte';
export { FileIntake } from './fileIntake.svelte';
export { Intake } from './intake.svelte';
export { default as IntakeDone } from './IntakeDone.svelte';
export { default as IntakeWizard } from './IntakeWizard.svelte';
export { default as NotTaken } from './NotTaken.svelte';
export { default as SourceChoice } from './SourceChoice.svelte';
export { takingBack } from './takingBack.svelte';
export { default as WayBack } from './WayBack.svelte';
