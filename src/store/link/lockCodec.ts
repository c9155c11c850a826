import type { Free } from '../../core/budget';
import { isResidual } from '../../core/spec';
import { type Chain, type Follower, HOLDS, heldBy, lockedAt, OPENING_LOCK } from '../chain';
import type { Lane } from '../lanes';

/** The part of a lock that a link names; the rest is as the page opens. */
export type LinkedLock = Partial<Chain>;

/** One field of the link that says what a lane's lock does. */
interface LockField {
  readonly name: string;
  /** Undefined where the text is no value of this field. */
  read(text: string): LinkedLock | undefined;
  /** Null where there is nothing to say. */
  write(lane: Lane): string | null;
}

/** The link's words for what is solved. */
const FREES: Readonly<Record<string, Free>> = {
  c: 'cardinality',
  d: 'groupWidth',
  stage3: 'stage3Blocks',
  planes: 'planes',
};

/** The one table of these fields; it parses and writes them. */
const LOCK_FIELDS: readonly LockField[] = [
  {
    // What is held and, after a colon, what is solved: `macs`, `params:stage3`.
    name: 'lock',
    read: readHeld,
    write: ({ chain: { hold, free } }) => {
      if (hold === OPENING_LOCK.hold && free === OPENING_LOCK.free) return null;
      const word = Object.keys(FREES).find((each) => FREES[each] === free);
      return word === undefined ? hold : `${hold}:${word}`;
    },
  },
  {
    name: 'chain',
    read: (text) => (text === 'open' ? { closed: false } : undefined),
    write: ({ chain: { closed } }) => (closed ? null : 'open'),
  },
  {
    // Parameters or multiply-adds; only where the network has not as many itself.
    name: 'budget',
    read: (text) => (/^[1-9]\d{0,14}$/.test(text) ? { budget: Number(text) } : undefined),
    write: ({ drawn, chain: { closed, hold, budget } }) =>
      closed && budget !== heldBy(drawn, hold) ? String(budget) : null,
  },
];

/** Reads one of these fields; undefined where there is no such field or the value is none of its. */
export function readLockField(name: string, text: string): LinkedLock | undefined {
  return LOCK_FIELDS.find((field) => field.name === name)?.read(text);
}

/** A lane with the lock that its link names; it holds the present value where the link names none. */
export function withLock(lane: Lane, linked: LinkedLock): Lane {
  const chain = lockedAt(lane.drawn, { ...lane.chain, ...linked });
  return { ...lane, chain: { ...chain, budget: linked.budget ?? chain.budget } };
}

/** The fields in which a lane's lock is not as the page opens, by name; a relative has none. */
export function lockFieldsOf(lane: Lane): readonly (readonly [name: string, text: string])[] {
  if (!isResidual(lane.spec)) return [];
  return LOCK_FIELDS.flatMap(({ name, write }) => {
    const text = write(lane);
    return text === null ? [] : [[name, text] as const];
  });
}

function readHeld(text: string): LinkedLock | undefined {
  const [held, word, ...more] = text.split(':');
  const hold = HOLDS.find((each) => each === held);
  const free = word === undefined ? OPENING_LOCK.free : freeOf(word);
  return hold === undefined || free === undefined || more.length > 0 ? undefined : { hold, free };
}

function freeOf(word: string): Follower | undefined {
  return Object.hasOwn(FREES, word) ? FREES[word] : undefined;
}
