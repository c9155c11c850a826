import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { presetOf } from '../../../core/presets';
import { networkOf } from '../../../store/derived';
import { parseLandmark } from '../../../store/landmark';
import { FIT } from '../../../store/view';
import { fetchLandscape } from '../closeUpLater';
import { drawInto, openingInput, stubbedDocument } from '../fixtures/drawnLane';
import { layoutLanes } from '../layout';
import type { LaneLayout } from '../model';
import { layoutLevels } from './levels';

let document: Document;

beforeAll(fetchLandscape);

beforeEach(() => {
  document = stubbedDocument();
});

const PLACES = {
  resnet50: ['', '2', '2.1', '2.1.conv2', 'conv1'],
  resnext50_32x4d: ['', '2', '2.1', '2.1.conv2', 'fc'],
  googlenet: ['', '2', '2.1', '2.1.branch2.1.conv'],
  mobilenet_v1: ['', '3', '3.2', '3.2.conv1'],
};

describe('the tree that is read aloud', () => {
  test.each(Object.entries(PLACES))('of %s, at each level', async (id, places) => {
    const text = places.map((at) => `# ${at || 'network'}\n${treeText(layoutAt(id, at))}\n`);
    await expect(text.join('\n')).toMatchFileSnapshot(`trees/${id}.txt`);
  });

  test('has the names that a listener needs', () => {
    const at = (place: string) => treeText(layoutAt('resnext50_32x4d', place));
    expect(at('2.1')).toContain(
      'stage 2, block 1 of 4, 3×3 convolution, stride 2, 256 channels in 32 groups, 28 by 28',
    );
    expect(at('2.1.conv2')).toContain('group 32 of 32: channels 249 to 256 in, 249 to 256 out');
  });

  test('has one stop for the Tab key at each level', () => {
    for (const [id, places] of Object.entries(PLACES)) {
      for (const place of places) {
        const svg = drawn(layoutAt(id, place));
        expect(svg.querySelectorAll('[data-item][tabindex="0"]')).toHaveLength(1);
        expect(owned(svg)).toHaveLength(svg.querySelectorAll('[data-item]').length);
      }
    }
  });
});

function layoutAt(id: string, place: string): LaneLayout {
  const input = openingInput(
    networkOf(presetOf(id).spec),
    networkOf(presetOf('resnext50_32x4d').spec),
  );
  const to = parseLandmark(place);
  return (to === undefined ? layoutLanes(input) : layoutLevels(input, to)).a;
}

function drawn(layout: LaneLayout): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawInto(svg, layout, FIT);
  return svg;
}

/** What is read aloud, in the order in which the tree owns it. */
function owned(svg: SVGSVGElement): Element[] {
  const ids = svg.getAttribute('aria-owns')?.split(' ') ?? [];
  return ids.flatMap((id) => svg.querySelector(`[id="${id}"]`) ?? []);
}

/** One line for each item: its level by its indent, its name, its state and its place among its like. */
function treeText(layout: LaneLayout): string {
  return owned(drawn(layout))
    .map((item) => {
      const read = (name: string) => item.getAttribute(name);
      const indent = '  '.repeat(Number(read('aria-level')) - 1);
      const state = { true: ', open', false: ', closed' }[read('aria-expanded') ?? ''] ?? '';
      const place = `${read('aria-posinset')}/${read('aria-setsize')}`;
      return `${indent}${read('role')} "${read('aria-label')}"${state} ${place}`;
    })
    .join('\n');
}
