import { beforeEach, describe, expect, test, vi } from 'vitest';
import { networkOf } from '../../../store/derived';
import { formatLandmark, type Landmark, parseLandmark } from '../../../store/landmark';
import { openingLanes } from '../../../store/lanes';
import type { CardinalStore } from '../../../store/state';
import { createCardinalStore } from '../../../store/store';
import { FakeEngine } from '../../../store/testing/fakeEngine';
import type { Zoom } from '../../../store/view';
import { openingInput } from '../fixtures/drawnLane';
import { layoutLanes } from '../layout';
import type { LaneLayout } from '../model';
import { layoutLevels } from './levels';
import { cross, openItem, zoomIn, zoomOut } from './travel';

const WIDTH_PX = 1000;
let store: CardinalStore;

beforeEach(() => {
  vi.stubGlobal('document', { activeElement: null });
  const opening = { lanes: openingLanes(), view: {}, problems: [] };
  store = createCardinalStore(new FakeEngine(), opening, null);
});

const at = () => {
  const { zoomedTo } = store.getState().view;
  return zoomedTo === null ? 'network' : formatLandmark(zoomedTo);
};

describe('going in and out', () => {
  test('without anything selected + goes to the stage in the middle, and on to what stands first', () => {
    const ways: string[] = [];
    for (let press = 0; press < 4; press += 1) {
      zoomIn(store);
      ways.push(at());
    }
    // A layer is the last level.
    expect(ways).toEqual(['2', '2.1', '2.1.conv2', '2.1.conv2']);
  });

  test('+ goes towards what is selected', () => {
    store.getState().select({ stage: 3, block: 2 });
    zoomIn(store);
    expect(at()).toBe('4');
    store.getState().select({ stage: 3, block: 2 });
    zoomIn(store);
    expect(at()).toBe('4.1');
  });

  test('− goes out one level, and nowhere from the whole networks', () => {
    store.getState().show({ zoomedTo: parseLandmark('2.1.conv2') ?? null });
    const ways: string[] = [];
    for (let press = 0; press < 4; press += 1) {
      zoomOut(store);
      ways.push(at());
    }
    expect(ways).toEqual(['2.1', '2', 'network', 'network']);
  });

  test('an item of a level opens, and selects its block', () => {
    store.getState().show({ zoomedTo: parseLandmark('3') ?? null });
    expect(openItem(store, 'a', 'block-2-4')).toBe(true);
    expect(at()).toBe('3.5');
    expect(store.getState().view.selection).toEqual({ stage: 2, block: 4 });
    expect(openItem(store, 'a', 'layer3.4.conv3')).toBe(true);
    expect(at()).toBe('3.5.conv3');
    expect(openItem(store, 'a', 'layer3.4.bn3')).toBe(false);
    expect(at()).toBe('3.5.conv3');
  });

  test('while feature maps are shown, they follow', () => {
    store.getState().show({ zoomedTo: parseLandmark('3.5') ?? null, panel: 'maps' });
    openItem(store, 'b', 'layer3.4.conv2');
    expect(store.getState().view.mapLayer).toBe('layer3.4.conv2');
  });
});

describe('a hand that zooms', () => {
  test('goes in to a stage once it has stretched it over the lane, and not before', () => {
    const { hit } = layoutAt(null).labels[2] ?? { hit: { x: 0, y: 0, width: 1, height: 1 } };
    const middle = { x: hit.x + hit.width / 2, y: 60 };
    expect(hand(middle, 1.2)).toBe(false);
    expect(at()).toBe('network');
    stretchTo(middle.x, 4);
    const seen = layoutAt(null, 4).labels[2]?.hit ?? hit;
    const { xPx } = store.getState().view.zoom;
    expect(hand({ x: seen.x + seen.width / 2 + xPx, y: 60 }, 5.5)).toBe(true);
    expect(at()).toBe('2');
    expect(store.getState().view.zoom).toEqual({ scale: 1, xPx: 0 });
  });

  test('goes out to where what it leaves still takes most of the lane', () => {
    store.getState().show({ zoomedTo: parseLandmark('2.1') ?? null });
    expect(hand({ x: 500, y: 60 }, 0.95)).toBe(false);
    expect(hand({ x: 500, y: 60 }, 0.85)).toBe(true);
    expect(at()).toBe('2');
    const { scale, xPx } = store.getState().view.zoom;
    const hit = layoutAt(parseLandmark('2') ?? null, scale).blocks[0]?.hit;
    expect((hit?.width ?? 0) / WIDTH_PX).toBeGreaterThan(0.45);
    expect((hit?.width ?? 0) / WIDTH_PX).toBeLessThan(0.6);
    expect((hit?.x ?? 0) + xPx).toBeGreaterThanOrEqual(0);
  });

  test('leaves the whole networks as they are where it draws them together', () => {
    expect(hand({ x: 500, y: 60 }, 0.8)).toBe(false);
    expect(at()).toBe('network');
  });
});

function layoutAt(zoomedTo: Landmark | null, scale = store.getState().view.zoom.scale): LaneLayout {
  const { a, b } = store.getState().history.present;
  const input = { ...openingInput(networkOf(a.drawn), networkOf(b.drawn)), scale };
  return (zoomedTo === null ? layoutLanes(input) : layoutLevels(input, zoomedTo)).a;
}

function stretchTo(middlePx: number, scale: number): void {
  store.getState().show({ zoom: { scale, xPx: Math.min(0, 500 - middlePx * scale) } });
}

/** A move of the hand to a factor, at a place of the lane. */
function hand(place: { x: number; y: number }, scale: number): boolean {
  const { zoomedTo, zoom } = store.getState().view;
  // What stands under the hand stays there.
  const xPx = place.x - ((place.x - zoom.xPx) * scale) / zoom.scale;
  const next: Zoom = { scale, xPx };
  return cross(store, 'a', layoutAt(zoomedTo), next, place, (to) => layoutAt(to, 1));
}
