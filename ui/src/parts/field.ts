import { getContext, setContext } from 'svelte';

/** What a control inside a Field needs to be named, described and marked. */
export interface FieldContext {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
  /** The control itself says what is wrong with what was typed: that comes before what others say of it. */
  say(wrong: string | undefined): void;
}

const KEY = Symbol('field');

export const setField = (field: FieldContext): FieldContext => setContext(KEY, field);

export const inField = (): FieldContext | undefined => getContext<FieldContext | undefined>(KEY);

/** Attributes for the control; nothing outside a Field. */
export function fieldAttributes(field = inField()) {
  return {
    get id() {
      return field?.id;
    },
    get 'aria-describedby'() {
      return field?.describedBy;
    },
    get 'aria-invalid'() {
      return field?.invalid || undefined;
    },
    get 'aria-required'() {
      return field?.required || undefined;
    },
  };
}
