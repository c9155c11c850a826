import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { diffGraphs } from '../../core/diff/diffGraphs';
import { buildGraph } from '../../core/graph';
import { residualOf } from '../../core/presets';
import { markDrawing, marksOf } from './drawingMarks';

const graphOf = (id: string) => buildGraph(residualOf(id));
const item = (key: string, names: string) => `<g data-item="${key}" data-names="${names}"></g>`;
const DRAWING = `<svg>
  ${item('conv1', 'conv1')}
  ${item('label-stage-2', 'layer3')}
  ${item('block-2-0', 'layer3.0')}
  ${item('stack-2', Array.from({ length: 22 }, (_, at) => `layer3.${at + 1}`).join(' '))}
  ${item('block-3-1', 'layer4.1')}
  ${item('layer4.1.conv2', 'layer4.1.conv2')}
  <g data-names="layer4.1.bn2"></g>
</svg>`;

function drawing() {
  const { document } = parseHTML(`<body>${DRAWING}</body>`);
  const svg = document.querySelector('svg');
  if (svg === null) throw new Error('no drawing');
  const tokens = () =>
    Object.fromEntries(
      [...svg.querySelectorAll('[data-diff]')].map((each) => [
        each.getAttribute('data-item') ?? 'bn2',
        each.getAttribute('data-diff'),
      ]),
    );
  return { svg, tokens };
}

test('what is changed and what a lane alone has is marked, and nothing else; it goes without a trace', () => {
  const { svg, tokens } = drawing();
  const before = svg.outerHTML;
  const diff = diffGraphs(graphOf('resnet50'), graphOf('resnext101_32x4d'));
  markDrawing(svg, marksOf(diff, 'b', 'all'));
  expect(tokens()).toEqual({
    'block-2-0': 'block changed',
    'stack-2': 'block changed only',
    'block-3-1': 'block changed',
    'layer4.1.conv2': 'layer changed',
    bn2: 'note changed',
  });
  markDrawing(svg, marksOf(diff, 'b', 'reasons'));
  expect(tokens()).not.toHaveProperty('bn2');
  markDrawing(svg, null);
  expect(svg.outerHTML).toBe(before);
});

test('of two equal networks nothing is marked', () => {
  const { svg, tokens } = drawing();
  const graph = graphOf('resnet101');
  markDrawing(svg, marksOf(diffGraphs(graph, graph), 'a', 'all'));
  expect(tokens()).toEqual({});
});
