import { select } from 'd3';
import type { NeuronMark } from './marks';
import { edgePath, type NeuronEdge, type NeuronLayout, type NeuronNode } from './neuronLayout';

/** Names of the stylesheet that the drawing has. */
export type NeuronStyles = Readonly<Record<string, string | undefined>>;

/** Draws a layout into its groups: what is known by its key moves, nothing is built twice. */
export function drawNeuron(svg: SVGSVGElement, layout: NeuronLayout, styles: NeuronStyles): void {
  const root = select(svg);
  root
    .select('[data-part="edges"]')
    .selectAll<SVGPathElement, NeuronEdge>('path')
    .data(layout.edges, ({ key }) => key)
    .join('path')
    .attr('class', styles.edge ?? '')
    .attr('data-key', ({ key }) => key)
    .attr('d', edgePath)
    .attr('opacity', ({ opacity }) => opacity);
  root
    .select('[data-part="nodes"]')
    .selectAll<SVGRectElement, NeuronNode>('rect')
    .data(layout.nodes, ({ key }) => key)
    .join('rect')
    .attr('class', ({ kind }) => styles[kind] ?? '')
    .attr('data-key', ({ key }) => key)
    .attr('data-fine', ({ box, outline }) => box.width < LEAST_OUTLINED_PX && outline > 0.5)
    .attr('x', ({ box }) => box.x)
    .attr('y', ({ box }) => box.y)
    .attr('width', ({ box }) => box.width)
    .attr('height', ({ box }) => box.height)
    .attr('rx', ({ radius }) => radius)
    .attr('stroke-opacity', ({ outline }) => outline)
    .attr('opacity', ({ opacity }) => opacity);
  root.select('[data-part="arc"]').attr('opacity', layout.arc.opacity);
  const { box: plus, opacity } = nodeOf(layout, 'plus');
  root
    .select('[data-part="plus"]')
    .attr('transform', `translate(${middle(plus.x, plus.width)}, ${middle(plus.y, plus.height)})`)
    .attr('opacity', opacity);
  const { box: merge, radius } = nodeOf(layout, 'merge');
  root
    .select('[data-part="sum"]')
    .attr(
      'transform',
      `translate(${middle(merge.x, merge.width)}, ${middle(merge.y, merge.height)})`,
    )
    // The sign of a sum goes where it becomes a bar.
    .attr('opacity', Math.max(0, (radius - SIGN_LEAST_PX) / (SIGN_MOST_PX - SIGN_LEAST_PX)));
}

/** A bar narrower than this has no room for an outline. */
const LEAST_OUTLINED_PX = 2.5;
const [SIGN_LEAST_PX, SIGN_MOST_PX] = [6, 9];

function middle(start: number, length: number): number {
  return start + length / 2;
}

function nodeOf({ nodes }: NeuronLayout, key: string): NeuronNode {
  const found = nodes.find((node) => node.key === key);
  if (found === undefined) throw new Error(`nothing drawn of this name: ${key}`);
  return found;
}

/** Writes the words of a step over the drawing. */
export function drawMarks(
  svg: SVGSVGElement,
  marks: readonly NeuronMark[],
  styles: NeuronStyles,
): void {
  select(svg)
    .select('[data-part="marks"]')
    .selectAll<SVGTextElement, NeuronMark>('text')
    .data(marks, ({ key }) => key)
    .join('text')
    .attr('class', ({ isAct }) => styles[isAct ? 'act' : 'mark'] ?? '')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .text(({ text }) => text);
}
