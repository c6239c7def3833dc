import { getContext, setContext } from 'svelte';

/** What a control inside a Field needs to be named, described and marked. */
export interface FieldContext {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
}

const KEY = Symbol('field');

export const setField = (field: FieldContext): FieldContext => setContext(KEY, field);

/** Attributes for the control; nothing outside a Field. */
export function fieldAttributes(field = getContext<FieldContext | undefined>(KEY)) {
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
