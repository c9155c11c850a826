import { active, easeCubicOut, select } from 'd3';

/** Time that a change takes where there is time to look at it, ms. */
const MOVE_MS = 180;

/** Moves attributes of an element from where they are to where they go, in place of a move before. */
export function moveTo(element: SVGElement, attrs: ReadonlyMap<string, string>): void {
  const moving = select(element).interrupt().transition().duration(MOVE_MS).ease(easeCubicOut);
  for (const [name, value] of attrs) {
    // Between paths of other commands there is no way that is a path.
    if (name === 'd' && commandsOf(element.getAttribute(name)) !== commandsOf(value)) {
      element.setAttribute(name, value);
    } else {
      moving.attr(name, value);
    }
  }
}

function commandsOf(path: string | null): string {
  return path?.replace(/[^A-Za-z]/g, '') ?? '';
}

/** Ends the move of an element half way. Whether there was one. */
export function stopMove(element: SVGElement): boolean {
  const wasMoving = active(element) !== null;
  if (wasMoving) select(element).interrupt();
  return wasMoving;
}

/** Ends the moves of all that is in an element. */
export function stopAll(element: SVGElement): void {
  select(element).selectAll('*').interrupt();
}
