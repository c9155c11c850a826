import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEURON_STEPS } from '../../store/view';
import { LAST_PLACE, layoutAt } from './between';
import {
  NEURON_FIGURE,
  type NeuronEdge,
  type NeuronNode,
  type NeuronShape,
  neuronLayout,
} from './neuronLayout';

const NETWORKS = 1000;
const shapes = fc.record({
  paths: fc.integer({ min: 1, max: 128 }),
  groupWidth: fc.integer({ min: 1, max: 256 }),
  from: fc.integer({ min: 1, max: 4096 }),
  to: fc.integer({ min: 1, max: 4096 }),
});
const RESNEXT: NeuronShape = { paths: 32, groupWidth: 4, from: 256, to: 256 };
/** Numbers of a picture are not exact. */
const EXACT_PX = 1e-6;

/** For each shape and step. */
function everywhere(hold: (shape: NeuronShape, step: (typeof NEURON_STEPS)[number]) => void): void {
  fc.assert(
    fc.property(shapes, (shape) => {
      for (const step of NEURON_STEPS) hold(shape, step);
    }),
    { numRuns: NETWORKS },
  );
}

const seen = <Item extends { opacity: number }>(items: readonly Item[]) =>
  items.filter(({ opacity }) => opacity > 0);

/** Layers and joins that stand as boxes of their own; a frame is around what stands in it, a whole is what its parts are. */
function boxes(nodes: readonly NeuronNode[]): readonly NeuronNode[] {
  return seen(nodes).filter(({ kind }) => kind !== 'frame' && !kind.startsWith('whole'));
}

/** How far two boxes lie over each other along both sides, px. */
function overlapPx({ box: one }: NeuronNode, { box: other }: NeuronNode): number {
  const along = (a: number, aSize: number, b: number, bSize: number) =>
    Math.min(a + aSize, b + bSize) - Math.max(a, b);
  return Math.min(
    along(one.x, one.width, other.x, other.width),
    along(one.y, one.height, other.y, other.height),
  );
}

const heightOf = (y: number) => Math.round(y / EXACT_PX);

/** Boxes by where their tops and their feet are. */
function sidesOf(nodes: readonly NeuronNode[]): Map<number, NeuronNode[]> {
  const sides = new Map<number, NeuronNode[]>();
  for (const node of nodes) {
    for (const y of [node.box.y, node.box.y + node.box.height].map(heightOf)) {
      const known = sides.get(y);
      if (known === undefined) sides.set(y, [node]);
      else known.push(node);
    }
  }
  return sides;
}

function isOn({ x, y }: NeuronEdge['from'], { box }: NeuronNode): boolean {
  return (
    x >= box.x - EXACT_PX &&
    x <= box.x + box.width + EXACT_PX &&
    Math.min(Math.abs(y - box.y), Math.abs(y - box.y - box.height)) <= EXACT_PX
  );
}

describe('the drawing from a neuron to a block', () => {
  it('has no box over another, in any of a thousand networks', () => {
    everywhere((shape, step) => {
      const all = boxes(neuronLayout(step, shape).nodes).toSorted(
        (one, other) => one.box.y - other.box.y || one.box.x - other.box.x,
      );
      // Neighbours in a row, and the rows among each other: the rest lies further apart.
      for (const [at, node] of all.entries()) {
        for (const other of all.slice(at + 1, at + 3)) {
          if (overlapPx(node, other) > EXACT_PX) {
            throw new Error(`${step}: ${node.key} lies over ${other.key}`);
          }
        }
      }
      const rows = [...new Set(all.map(({ kind }) => kind))].map(
        (kind) => all.find((each) => each.kind === kind) as NeuronNode,
      );
      for (const [at, row] of rows.entries()) {
        for (const other of rows.slice(at + 1)) {
          const apartPx =
            Math.max(row.box.y, other.box.y) -
            Math.min(row.box.y + row.box.height, other.box.y + other.box.height);
          if (apartPx < -EXACT_PX) throw new Error(`${step}: rows lie over each other`);
        }
      }
    });
  });

  it('has no negative size and nothing outside the view', () => {
    everywhere((shape, step) => {
      const { nodes, edges } = neuronLayout(step, shape);
      const { widthPx, heightPx } = NEURON_FIGURE;
      const isWithin = (x: number, y: number) => x >= 0 && y >= 0 && x <= widthPx && y <= heightPx;
      for (const { key, box, radius, opacity } of nodes) {
        const isSized = box.width > 0 && box.height > 0 && radius >= 0 && opacity >= 0;
        const ends = isWithin(box.x, box.y) && isWithin(box.x + box.width, box.y + box.height);
        if (!isSized || !ends) throw new Error(`${step}: ${key} has no place`);
      }
      for (const { key, from, to } of edges) {
        const ends = isWithin(from.x, from.y) && isWithin(to.x, to.y);
        if (!ends) throw new Error(`${step}: ${key} leaves the view`);
      }
    });
  });

  it('has lines that begin and end on what they join', () => {
    everywhere((shape, step) => {
      const { nodes, edges } = neuronLayout(step, shape);
      const sides = sidesOf(boxes(nodes));
      const ends = [
        { x: 176, y: 4 },
        { x: 176, y: 364 },
      ];
      const onSome = (point: NeuronEdge['from']) =>
        sides.get(heightOf(point.y))?.some((node) => isOn(point, node)) === true ||
        ends.some(({ x, y }) => x === point.x && y === point.y);
      for (const edge of seen(edges)) {
        if (!onSome(edge.from) || !onSome(edge.to))
          throw new Error(`${step}: ${edge.key} is loose`);
        if (edge.to.y < edge.from.y) throw new Error(`${step}: ${edge.key} runs upwards`);
      }
    });
  });

  it('has the same things in every step, so that each stays what it is', () => {
    const keys = NEURON_STEPS.map((step) => {
      const { nodes, edges } = neuronLayout(step, RESNEXT);
      return [...nodes, ...edges].map(({ key }) => key);
    });
    for (const each of keys) expect(each).toEqual(keys[0]);
    expect(new Set(keys[0]).size).toBe(keys[0]?.length);
  });

  it('is a step where it stands on one, and moves everything its share between two', () => {
    expect(layoutAt(4, RESNEXT)).toEqual(neuronLayout('a', RESNEXT));
    expect(layoutAt(LAST_PLACE + 3, RESNEXT)).toEqual(neuronLayout('c', RESNEXT));
    const xAt = (place: number) =>
      layoutAt(place, RESNEXT).nodes.find(({ key }) => key === 't2.0')?.box.x ?? Number.NaN;
    expect(xAt(5.5)).toBeCloseTo((xAt(5) + xAt(6)) / 2, 9);
  });

  it('closes the bars of the groups in (c): 32 of 4 are 128 wide, touching', () => {
    const { nodes } = neuronLayout('c', RESNEXT);
    const bars = nodes.filter(({ kind }) => kind === 'second');
    for (const [at, { box }] of bars.entries()) {
      const before = bars[at - 1]?.box;
      if (before !== undefined) expect(before.x + before.width).toBeCloseTo(box.x, 9);
    }
    expect(nodes.find(({ key }) => key === 'merge')?.opacity).toBe(0);
  });
});
