import type { Free } from '../../core/budget';
import { isResidual } from '../../core/spec';
import { type Chain, type Follower, HOLDS, heldBy, OPENING_LOCK } from '../chain';
import type { Lane } from '../lanes';
import { type LockField, oneOf, parsed } from './field';

/** The link's words for what is solved. */
const FREES: Readonly<Record<string, Free>> = {
  c: 'cardinality',
  d: 'groupWidth',
  stage3: 'stage3Blocks',
  planes: 'planes',
};

/** What is held and, after a colon, what is solved: `macs`, `params:stage3`. */
export const held: LockField = {
  key: 'lock',
  part: 'lock',
  parse: (text) => parsed(heldIn(text)),
  format: ofResidual(({ chain }) => heldText(chain)),
  default: () => heldText(OPENING_LOCK),
};

/** Closed where nothing is said. */
export const open: LockField = {
  key: 'chain',
  part: 'lock',
  parse: (text) => parsed(text === 'open' ? { closed: false } : undefined),
  format: ofResidual(({ chain: { closed } }) => (closed ? null : 'open')),
  default: () => null,
};

/** Parameters or multiply-adds that a closed lock holds; else what the network has of them itself. */
export const budget: LockField = {
  key: 'budget',
  part: 'lock',
  parse: (text) => parsed(/^[1-9]\d{0,14}$/.test(text) ? { budget: Number(text) } : undefined),
  format: ofResidual(({ chain }) => (chain.closed ? String(chain.budget) : null)),
  default: ({ drawn, chain }) => String(heldBy(drawn, chain.hold)),
};

/** A relative has no lock to tell of. */
function ofResidual(format: LockField['format']): LockField['format'] {
  return (lane: Lane) => (isResidual(lane.spec) ? format(lane) : null);
}

function heldText({ hold, free }: Pick<Chain, 'hold' | 'free'>): string {
  const word = Object.keys(FREES).find((each) => FREES[each] === free);
  return word === undefined ? hold : `${hold}:${word}`;
}

function heldIn(text: string): Pick<Chain, 'hold' | 'free'> | undefined {
  const [word = '', solved, ...more] = text.split(':');
  const hold = oneOf(HOLDS, word);
  const free = solved === undefined ? OPENING_LOCK.free : freeOf(solved);
  return hold === undefined || free === undefined || more.length > 0 ? undefined : { hold, free };
}

function freeOf(word: string): Follower | undefined {
  return Object.hasOwn(FREES, word) ? FREES[word] : undefined;
}
