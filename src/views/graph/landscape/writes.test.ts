import { beforeAll, beforeEach, expect, test } from 'vitest';
import { presetOf } from '../../../core/presets';
import { patchSpec } from '../../../core/spec';
import { networkOf } from '../../../store/derived';
import { parseLandmark } from '../../../store/landmark';
import { FIT } from '../../../store/view';
import { fetchLandscape } from '../closeUpLater';
import { createdDrawing, openingInput, stubbedDocument } from '../fixtures/drawnLane';
import { layoutLanes } from '../layout';
import { layoutLevels } from './levels';

let document: Document;

beforeAll(fetchLandscape);

beforeEach(() => {
  document = stubbedDocument();
});

/** As many groups as leave the scale alone, one after the other, as a hand turns them. */
const TURNS = [32, 31, 30, 29, 28, 27, 26, 25, 24];

test.each(['2', '3', '2.2', '2.2.conv2', '4.2.conv2'])(
  'a turn of C writes no more into the lane at %s than into that of the whole network',
  (place) => {
    const most = Math.max(...writesOfTurns(''));
    const writes = writesOfTurns(place);
    expect(Math.min(...writes)).toBeGreaterThan(0);
    expect(Math.max(...writes)).toBeLessThanOrEqual(most);
  },
);

/** How often each turn writes into the lane: attributes, texts, and elements that come and go. */
function writesOfTurns(place: string): number[] {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const drawing = createdDrawing(svg);
  return TURNS.map((cardinality, turn) => {
    const layout = layoutAt(place, cardinality);
    if (turn === 0) {
      drawing.update(layout, FIT, true);
      return 0;
    }
    return writesIn(svg, () => drawing.update(layout, FIT, false));
  }).slice(1);
}

function layoutAt(place: string, cardinality: number) {
  const spec = patchSpec(presetOf('resnext50_32x4d').spec, { cardinality });
  const input = openingInput(networkOf(presetOf('resnet50').spec), networkOf(spec));
  const to = parseLandmark(place);
  return (to === undefined ? layoutLanes(input) : layoutLevels(input, to)).b;
}

/** What is not as it was: each attribute, each text, and each element that is new or gone. */
function writesIn(svg: Element, change: () => void): number {
  const before = stateOf(svg);
  change();
  const after = stateOf(svg);
  let writes = 0;
  for (const [element, own] of after) {
    const known = before.get(element);
    if (known === undefined) writes += 1;
    else
      for (const name of new Set([...own.keys(), ...known.keys()])) {
        if (own.get(name) !== known.get(name)) writes += 1;
      }
  }
  for (const element of before.keys()) if (!after.has(element)) writes += 1;
  return writes;
}

function stateOf(svg: Element): Map<Element, Map<string, string>> {
  return new Map(
    [svg, ...svg.querySelectorAll('*')].map((element) => [
      element,
      new Map([
        ...[...element.attributes].map(({ name, value }) => [name, value] as const),
        ['text', element.children.length === 0 ? (element.textContent ?? '') : ''] as const,
      ]),
    ]),
  );
}
