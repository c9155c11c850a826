import type { Selection } from 'd3';

type Value = string | number;

let motion: typeof import('./motion') | null = null;

/** Fetches what moves, which is no part of the first picture; until it is there all jumps. */
export async function fetchMotion(): Promise<void> {
  motion = await import('./motion');
}

/** Ends all moves in an element. */
export function stopMoves(element: SVGElement): void {
  motion?.stopAll(element);
}

/**
 * Sets attributes of each element of a join, those alone that change; with `animate` they move
 * there. What is new appears in its place.
 */
export function setAttrs<E extends SVGElement, D>(
  selection: Selection<E, D, SVGElement, unknown>,
  attrs: Readonly<Record<string, (datum: D) => Value>>,
  animate: boolean,
): void {
  const names = Object.entries(attrs);
  selection.each(function (datum) {
    const changed: [string, string][] = [];
    let isNew = false;
    for (const [name, readValue] of names) {
      const value = written(readValue(datum));
      const present = targets(this).get(name);
      if (present === value) continue;
      isNew ||= present === undefined;
      targets(this).set(name, value);
      changed.push([name, value]);
    }
    if (changed.length === 0) return;
    if (animate && !isNew && motion !== null) {
      motion.moveTo(this, targets(this));
      return;
    }
    // A move that ends half way leaves its attributes there: all of them are written.
    const wasMoving = motion?.stopMove(this) === true;
    for (const [name, value] of wasMoving ? targets(this) : changed) {
      this.setAttribute(name, value);
    }
  });
}

const targetsOf = new WeakMap<SVGElement, Map<string, string>>();

/** Where the attributes of an element are, or are going. */
function targets(element: SVGElement): Map<string, string> {
  const known = targetsOf.get(element);
  if (known !== undefined) return known;
  const fresh = new Map<string, string>();
  targetsOf.set(element, fresh);
  return fresh;
}

function written(value: Value): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
}
