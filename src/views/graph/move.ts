import { active, easeCubicOut, type Selection, select } from 'd3';

/** Time that a change takes where there is time to look at it, ms. */
export const MOVE_MS = 180;

type Value = string | number;

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
    const element = select<SVGElement, D>(this);
    if (!animate || isNew) {
      // An interrupted move leaves its attributes half way: all of them are written.
      const isMoving = active(this) !== null;
      if (isMoving) element.interrupt();
      for (const [name, value] of isMoving ? targets(this) : changed)
        this.setAttribute(name, value);
      return;
    }
    const moving = element.interrupt().transition().duration(MOVE_MS).ease(easeCubicOut);
    for (const [name, value] of targets(this)) moving.attr(name, value);
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
