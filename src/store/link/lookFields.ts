import type { Off } from '../../core/ablation';
import type { LaneId } from '../lanes';
import { parsed, whole } from './field';
import { viewField } from './viewFields';

const NONE = '-';
const PATHS = /^\d{1,3}(\.\d{1,3})*$/;
const LONGEST = 1200;

type Pair<Value> = Readonly<Record<LaneId, Value>>;

/** The classes that maps are of: `8` for both networks, `8_404` for A and B, `-` for their own first answers. */
export const classes = viewField({
  key: 'class',
  parse: (text) =>
    asPair(text, 'classes', (part) => (part === NONE ? null : whole(part, 0, 999_999))),
  format: ({ classes: pair }) => pairText(pair, (index) => (index === null ? NONE : String(index))),
});

/** What of a block is off: numbers of paths from 0 as `3.7`, `all`, `branch` or `residual`. */
export const off = viewField({
  key: 'off',
  parse: (text) => asPair(text.length > LONGEST ? '' : text, 'off', parseOff),
  format: (view) =>
    pairText(view.off, (own) => (typeof own === 'string' ? own : own.join('.') || NONE)),
});

function parseOff(text: string): Off | undefined {
  if (text === 'all' || text === 'branch' || text === 'residual') return text;
  if (text === NONE) return [];
  return PATHS.test(text) ? text.split('.').map(Number) : undefined;
}

/** What both networks have, said once where it is the same. */
function pairText<Value>({ a, b }: Pair<Value>, textOf: (value: Value) => string): string {
  const [one, other] = [textOf(a), textOf(b)];
  return one === other ? one : `${one}_${other}`;
}

function asPair<Name extends string, Value>(
  text: string,
  name: Name,
  parse: (text: string) => Value | undefined,
) {
  const [one = '', other = one, ...rest] = text.split('_');
  const [a, b] = [parse(one), parse(other)];
  if (a === undefined || b === undefined || rest.length > 0) return parsed<never>(undefined);
  return parsed({ [name]: { a, b } } as Readonly<Record<Name, Pair<Value>>>);
}
