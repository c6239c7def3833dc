// Written by scripts/keys.mjs from src-tauri/crates/words/locales/en. Do not edit.

export type Value = string | number;

/** Every text. */
export type PartsKey =
  | 'parts-back'
  | 'parts-cancel'
  | 'parts-chart-answers'
  | 'parts-chart-at'
  | 'parts-chart-count'
  | 'parts-chart-day'
  | 'parts-chart-empty'
  | 'parts-chart-hour'
  | 'parts-chart-mean'
  | 'parts-chart-median'
  | 'parts-chart-month'
  | 'parts-chart-share'
  | 'parts-chart-table-hide'
  | 'parts-chart-table-show'
  | 'parts-chart-value'
  | 'parts-chart-week'
  | 'parts-chart-week-of'
  | 'parts-clear'
  | 'parts-close'
  | 'parts-columns'
  | 'parts-columns-earlier'
  | 'parts-columns-hidden'
  | 'parts-columns-later'
  | 'parts-columns-moved'
  | 'parts-columns-reset'
  | 'parts-columns-shown'
  | 'parts-columns-width'
  | 'parts-commands-none'
  | 'parts-commands-search'
  | 'parts-commands-title'
  | 'parts-day-form'
  | 'parts-day-wrong'
  | 'parts-file-change'
  | 'parts-file-choose'
  | 'parts-file-none'
  | 'parts-filter-add'
  | 'parts-filter-all-off'
  | 'parts-filter-begins'
  | 'parts-filter-between'
  | 'parts-filter-clear'
  | 'parts-filter-contains'
  | 'parts-filter-empty'
  | 'parts-filter-filled'
  | 'parts-filter-from'
  | 'parts-filter-is'
  | 'parts-filter-least'
  | 'parts-filter-most'
  | 'parts-filter-no'
  | 'parts-filter-no-of'
  | 'parts-filter-none'
  | 'parts-filter-op'
  | 'parts-filter-op-begins'
  | 'parts-filter-op-contains'
  | 'parts-filter-op-empty'
  | 'parts-filter-op-filled'
  | 'parts-filter-op-is'
  | 'parts-filter-search'
  | 'parts-filter-switch'
  | 'parts-filter-to'
  | 'parts-filter-use'
  | 'parts-filter-values'
  | 'parts-filter-values-more'
  | 'parts-filter-yes'
  | 'parts-filter-yes-of'
  | 'parts-finish'
  | 'parts-folder-change'
  | 'parts-folder-choose'
  | 'parts-folder-none'
  | 'parts-more'
  | 'parts-next'
  | 'parts-number-less'
  | 'parts-number-more'
  | 'parts-optional'
  | 'parts-options-count'
  | 'parts-options-none'
  | 'parts-pane-width'
  | 'parts-password-hide'
  | 'parts-password-show'
  | 'parts-progress-left'
  | 'parts-progress-of'
  | 'parts-progress-rate'
  | 'parts-remove'
  | 'parts-retry'
  | 'parts-shortcuts-all'
  | 'parts-shortcuts-choose'
  | 'parts-shortcuts-column'
  | 'parts-shortcuts-ends'
  | 'parts-shortcuts-extend'
  | 'parts-shortcuts-move'
  | 'parts-shortcuts-open'
  | 'parts-shortcuts-table'
  | 'parts-shortcuts-title'
  | 'parts-shortcuts-width'
  | 'parts-step'
  | 'parts-step-done'
  | 'parts-table-chosen'
  | 'parts-table-failed'
  | 'parts-table-loading'
  | 'parts-table-sorted-down'
  | 'parts-table-sorted-up'
  | 'parts-table-total'
  | 'parts-table-unchoose'
  | 'parts-toasts'
  | 'parts-unsaved'
  | 'parts-unsaved-discard'
  | 'parts-unsaved-keep'
  | 'parts-working';

/** The variables of the texts that take any. */
export interface PartsKeyValues {
  'parts-chart-at': { value: Value; where: Value };
  'parts-chart-week-of': { day: Value; week: Value };
  'parts-columns-earlier': { column: Value };
  'parts-columns-hidden': { column: Value };
  'parts-columns-later': { column: Value };
  'parts-columns-moved': { column: Value; count: Value; place: Value };
  'parts-columns-shown': { column: Value };
  'parts-columns-width': { column: Value; width: Value };
  'parts-day-wrong': { example: Value };
  'parts-filter-begins': { column: Value; text: Value };
  'parts-filter-between': { column: Value; from: Value; to: Value };
  'parts-filter-contains': { column: Value; text: Value };
  'parts-filter-empty': { column: Value };
  'parts-filter-filled': { column: Value };
  'parts-filter-is': { column: Value; text: Value };
  'parts-filter-least': { column: Value; from: Value };
  'parts-filter-most': { column: Value; to: Value };
  'parts-filter-no-of': { column: Value };
  'parts-filter-switch': { filter: Value };
  'parts-filter-values': { column: Value; values: Value };
  'parts-filter-values-more': { column: Value; count: Value; values: Value };
  'parts-filter-yes-of': { column: Value };
  'parts-options-count': { count: Value };
  'parts-progress-left': { minutes: Value };
  'parts-progress-of': { done: Value; total: Value };
  'parts-progress-rate': { rate: Value };
  'parts-remove': { label: Value };
  'parts-step': { count: Value; step: Value };
  'parts-table-chosen': { count: Value };
  'parts-table-sorted-down': { column: Value };
  'parts-table-sorted-up': { column: Value };
  'parts-table-total': { count: Value };
}
