/** Strokes on a grid of 16. */
export const ICONS = {
  up: 'M8 13V3.5M4 7l4-4 4 4',
  down: 'M8 3v9.5M4 9l4 4 4-4',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  right: 'M6 3.5 10.5 8 6 12.5',
  open: 'M4 6.5 8 10.5l4-4',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  dash: 'M4 8h8',
  plus: 'M8 3.5v9M3.5 8h9',
  cross: 'm4 4 8 8m0-8-8 8',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.3-1.2L14 14',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  hide: 'M2 2l12 12M6.6 3.7A6 6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5a11 11 0 0 1-1.9 2.4M9.4 9.4A2 2 0 0 1 6.6 6.6M4.3 4.6A10.5 10.5 0 0 0 1.5 8S4 12.5 8 12.5a6 6 0 0 0 3.2-1',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5V11M8 5v.1',
  alert: 'M8 2 1.8 13h12.4L8 2ZM8 6.5v3M8 11.3v.1',
  held: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM5.5 8h5',
  leaves: 'M9 2.5H3.5v11H9M6.5 8h8M11.5 5l3 3-3 3',
  lock: 'M4 7h8v6.5H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  file: 'M4 1.8h5l3 3v9.4H4zM9 1.8v3h3',
  folder: 'M1.8 12.8V3.4h4.5l1.6 1.9h6.3v7.5z',
  columns: 'M2.5 3.5h11v9h-11zM6.2 3.5v9M9.8 3.5v9',
  more: 'M3 7.6a.4.4 0 1 0 .01 0ZM8 7.6a.4.4 0 1 0 .01 0ZM13 7.6a.4.4 0 1 0 .01 0Z',
} as const;

export type IconName = keyof typeof ICONS;
