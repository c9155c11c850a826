import { type BaseType, creator, type EnterElement, type Selection } from 'd3';

/** A group of the drawing, as a join sees it. */
export type Group<D> = Selection<SVGGElement, D, SVGGElement, unknown>;
/** Groups that are new, ahead of their place in the page. */
export type Entering<D> = Selection<SVGGElement, D, BaseType, unknown>;
export type Parent = Selection<SVGGElement, unknown, null, undefined>;

/**
 * Keyed join of groups: what is new is built once, what is gone leaves at once. `write` gets those whose
 * datum says something else than when they were last joined: the rest needs no look. What is new goes into
 * the page when it is written, in one piece.
 */
export function joinGroups<D extends { readonly key: string }>(
  parent: Parent | Group<unknown>,
  className: string,
  data: readonly D[],
  build: (entering: Entering<D>) => void,
  write: (changed: Group<D>) => void,
): void {
  const groups = (parent as Group<unknown>)
    .selectAll<SVGGElement, D>(`g.${className.split(' ')[0]}`)
    .data(data, ({ key }) => key);
  groups.exit().remove();
  const places: [EnterElement, SVGGElement][] = [];
  const entering = groups.enter().select(function () {
    const group = newGroup.call(this as never);
    places.push([this, group]);
    return group;
  });
  entering.attr('class', className);
  build(entering);
  const changed = entering.merge(groups).filter(function (datum) {
    const known = joined.get(this);
    joined.set(this, datum);
    return !sameData(known, datum);
  });
  write(changed as unknown as Group<D>);
  for (const [place, group] of places) place.appendChild(group);
}

const newGroup = creator<SVGGElement>('svg:g');

const joined = new WeakMap<SVGGElement, unknown>();

/** Whether two data say the same: plain objects, arrays, numbers and texts. */
export function sameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => sameData(one[key], other[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The one descendant of each group that carries a class, with the group's datum. */
export function part<E extends SVGElement, D>(
  groups: Group<D>,
  className: string,
): Selection<E, D, SVGElement, unknown> {
  const found = groups.select<E>(`.${className}`);
  return found as unknown as Selection<E, D, SVGElement, unknown>;
}

/** Sets the text of elements where it changes. */
export function setText<E extends SVGElement, D>(
  selection: Selection<E, D, SVGElement, unknown>,
  textOf: (datum: D) => string,
): void {
  selection.each(function (datum) {
    writeText(this, textOf(datum));
  });
}

/** Sets the text of an element that holds nothing else, where it changes. */
export function writeText(element: Element, text: string): void {
  const { firstChild } = element;
  // A new text node would have the browser look through all that the page styles by what it holds (`:has`).
  if (firstChild === null) element.textContent = text;
  else if (firstChild.nodeValue !== text) firstChild.nodeValue = text;
}

/** Sets an attribute that never moves where it changes; null takes it away. */
export function setFlag<E extends SVGElement, D>(
  selection: Selection<E, D, SVGElement, unknown>,
  name: string,
  readValue: (datum: D) => string | null,
): void {
  selection.each(function (datum) {
    setAttr(this, name, readValue(datum));
  });
}

/** Sets an attribute of an element where it changes; null takes it away. */
export function setAttr(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
