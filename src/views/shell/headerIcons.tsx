import { Icon } from '../Icon';

/** Strokes of each icon on a 16 px square. */
const PATHS = {
  undo: 'M5 3 2 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6',
  redo: 'm11 3 3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4',
  swap: 'M5 13V3M2.5 5.5 5 3l2.5 2.5M11 3v10M8.5 10.5 11 13l2.5-2.5',
  copy: 'M8 2v11.5M4.5 10 8 13.5l3.5-3.5M3 2h10',
  reset: 'M3 2.5v3.5h3.5M3.2 6A5.5 5.5 0 1 1 2.5 9',
  share:
    'M6.5 9.5 9.5 6.5M7 4.5 8.8 2.7a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.8 1.8a3.2 3.2 0 0 1-4.5-4.5L4.5 7',
  check: 'M2.5 8.5 6 12l7.5-8',
  // A letter of two scripts.
  page: 'M2 4.5h7M5.5 2.5v2M8 4.5C7.4 7.6 5.4 9.3 2.5 10.5M3.8 6.8c1 1.6 2.5 2.8 4 3.4M8 14l3-7 3 7M9 11.8h4',
} as const;

export type HeaderIconName = keyof typeof PATHS;

/** An icon of the header; its meaning stands beside it or in the button's name. */
export function HeaderIcon({ name }: { name: HeaderIconName }) {
  return (
    <Icon>
      <path d={PATHS[name]} />
    </Icon>
  );
}
