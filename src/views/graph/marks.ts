import type { Selection } from '../../store/view';

/**
 * Whether a name that is hovered belongs to a thing of this name: the layer itself, one inside a block, or a block
 * of a stage, whose name has a dot behind it.
 */
export function belongsTo(hovered: string, name: string): boolean {
  return (
    hovered === name ||
    hovered.startsWith(`${name}.`) ||
    (hovered.endsWith('.') && name.startsWith(hovered))
  );
}

/** Marks everything that a name belongs to. */
export function markNamed(svg: SVGSVGElement, mark: string, name: string | null): void {
  for (const element of svg.querySelectorAll('[data-names]')) {
    const names = element.getAttribute('data-names')?.split(' ') ?? [];
    const isIt = name !== null && names.some((each) => belongsTo(name, each));
    setMark(element, mark, isIt);
  }
}

/** Outlines the selected block, the stack that holds it, or the selected stage's label. */
export function markSelected(svg: SVGSVGElement, selection: Selection | null): void {
  for (const element of svg.querySelectorAll('[data-item]')) {
    const key = element.getAttribute('data-item') ?? '';
    setMark(element, 'data-selected', selection !== null && isSelected(svg, key, selection));
  }
}

function isSelected(svg: SVGSVGElement, key: string, { stage, block }: Selection): boolean {
  if (block === null) return key === `label-stage-${stage}`;
  if (key === `block-${stage}-${block}`) return true;
  const folded = svg.querySelector(`[data-item="block-${stage}-${block}"]`) === null;
  return folded && key === `stack-${stage}`;
}

function setMark(element: Element, name: string, marked: boolean): void {
  if (element.hasAttribute(name) !== marked) element.toggleAttribute(name, marked);
}
