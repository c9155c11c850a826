import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESETS, presetOf } from '../../../core/presets';
import { SETTING_NUMBERS, settingFrom } from '../../../core/testing/settings';
import { makesNetwork, validate } from '../../../core/validate';
import { type Network, networkOf } from '../../../store/derived';
import { type Landmark, parseLandmark } from '../../../store/landmark';
import { LANES } from '../../../store/lanes';
import { openingInput } from '../fixtures/drawnLane';
import { smallPxOf } from '../frames';
import type { LayoutInput, Layouts } from '../layout';
import type { Box, LaneLayout } from '../model';
import { textWidthPx } from '../textWidth';
import { told } from './ladder';
import { layoutLevels } from './levels';
import { spotIn } from './spot';

/** All thousand take ten seconds: the short run has a sample. */
const NETWORKS = process.env.CARDINAL_LONG === '1' ? 1000 : 150;
const CLOSE_PX = 0.02;
const SIZES = [
  { widthPx: 1000, heightPx: 190, typePx: 14 },
  { widthPx: 860, heightPx: 130, typePx: 12.5 },
  { widthPx: 1500, heightPx: 260, typePx: 18.7 },
  { widthPx: 180, heightPx: 480, typePx: 12.5 },
];

const network = (id: string) => networkOf(presetOf(id).spec);

function levelsOf(a: Network, b: Network, at: string, changes: Partial<LayoutInput> = {}): Layouts {
  const to = parseLandmark(at);
  if (to === undefined) throw new Error(`no landmark: ${at}`);
  return layoutLevels({ ...openingInput(a, b), ...changes }, to);
}

/** Numbers of a path that are places, as x and y in turn: moves, lines and curves written with both. */
function endsOf(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

function overlapPx(one: Box, other: Box): number {
  const along = (a: number, aSize: number, b: number, bSize: number) =>
    Math.min(a + aSize, b + bSize) - Math.max(a, b);
  return Math.min(
    along(one.x, one.width, other.x, other.width),
    along(one.y, one.height, other.y, other.height),
  );
}

/** What stands in a lane by itself: blocks where they show no layers, else layers. */
function boxesOf({ blocks, closeUp }: LaneLayout): [string, Box][] {
  const layers = closeUp?.layers ?? [];
  const boxes = layers.map(({ key, box }): [string, Box] => [key, box]);
  const main = layers.map(({ box }) => box);
  // A block's bar is that of its main layer, which stands over it.
  const alone = blocks.filter(({ bar }) => !main.some((box) => overlapPx(box, bar) > CLOSE_PX));
  return [...boxes, ...alone.map(({ key, bar }): [string, Box] => [key, bar])];
}

function expectSound(lane: LaneLayout, scale: number): void {
  const { widthPx, heightPx, closeUp } = lane;
  if (closeUp === null) return;
  const boxes = boxesOf(lane);
  const isWithin = ({ x, y, width, height }: Box) =>
    x >= -CLOSE_PX &&
    y >= -CLOSE_PX &&
    x + width <= widthPx * scale + CLOSE_PX &&
    y + height <= heightPx + CLOSE_PX;
  for (const [key, box] of [...boxes, ...lane.blocks.map(({ key, hit }) => [key, hit] as const)]) {
    if (!(box.width > 0 && box.height > 0)) throw new Error(`${key} has no size`);
    if (!isWithin(box)) throw new Error(`${key} leaves the view`);
  }
  const sorted = boxes.toSorted(([, one], [, other]) => one.x - other.x);
  sorted.forEach(([key, box], index) => {
    for (const [otherKey, other] of sorted.slice(index + 1)) {
      if (other.x >= box.x + box.width - CLOSE_PX) break;
      if (overlapPx(box, other) > CLOSE_PX) throw new Error(`${key} lies over ${otherKey}`);
    }
  });
}

/** The edges of blocks begin in the block's place and end in its sum, which is in it too. */
function expectEdgesOnNodes({ blocks }: LaneLayout): void {
  for (const { key, edge, hit } of blocks) {
    if (edge === null) continue;
    const [from] = endsOf(edge.d);
    const isOn = ({ x, y }: { x: number; y: number }) =>
      x >= hit.x - CLOSE_PX &&
      x <= hit.x + hit.width + CLOSE_PX &&
      y >= hit.y - CLOSE_PX &&
      y <= hit.y + hit.height + CLOSE_PX;
    if (from === undefined || !isOn(from) || !isOn(edge.sum)) {
      throw new Error(`the edge of ${key} is loose`);
    }
  }
}

/** Groups are as wide as their channels, side by side, and each link goes from its own cells to its own. */
function expectGroupsTrue({ closeUp, scale }: LaneLayout, of: Network, at: Landmark): void {
  if (closeUp?.level !== 'layer') return;
  const spot = spotIn(of, at);
  if (spot.level !== 'layer') throw new Error('a layer is drawn that is not there');
  const sums = { inputs: 0, outputs: 0 };
  for (const { key, area } of closeUp.groups) {
    const [inputs, outputs] = [...area.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)/g)].map(
      (numbers) => numbers.slice(1).map(Number) as [number, number, number, number],
    );
    if (inputs === undefined || outputs === undefined) throw new Error(`${key} has no cells`);
    sums.inputs += inputs[2] - inputs[0];
    sums.outputs += outputs[2] - outputs[0];
    const link = area.slice(area.lastIndexOf('M'));
    const [begin] = endsOf(link);
    const to = /H([\d.]+)/.exec(link)?.[1];
    if (begin?.x !== inputs[0] || begin.y !== inputs[3]) throw new Error(`${key} begins elsewhere`);
    if (Number(to) !== outputs[2]) throw new Error(`${key} ends elsewhere`);
  }
  const { layer } = spot;
  const slackPx = 0.011 * closeUp.groups.length;
  expect(Math.abs(sums.inputs - layer.in.channels * scale.channelPx)).toBeLessThan(slackPx);
  expect(Math.abs(sums.outputs - layer.out.channels * scale.channelPx)).toBeLessThan(slackPx);
}

describe('close-ups of a thousand random networks', () => {
  const numbers = fc.array(fc.nat(), { minLength: SETTING_NUMBERS, maxLength: SETTING_NUMBERS });
  const random = numbers.map(settingFrom).filter((spec) => makesNetwork(validate(spec)));
  const presets = fc.constantFrom(...PRESETS.map(({ id }) => id));
  const size = fc.constantFrom(...SIZES);
  const scale = fc.constantFrom(1, 1, 2.5);

  it('have nothing over another, no negative size, loose edge, or anything outside', () => {
    fc.assert(
      fc.property(random, presets, size, scale, fc.nat(), (spec, id, shape, factor, seed) => {
        const [a, b] = [networkOf(spec), network(id)];
        for (const to of placesIn(a, seed)) {
          const lanes = layoutLevels({ ...openingInput(a, b), ...shape, scale: factor }, to);
          for (const id of LANES) {
            const own = id === 'a' ? a : b;
            expectSound(lanes[id], factor);
            expectEdgesOnNodes(lanes[id]);
            expectGroupsTrue(lanes[id], own, to);
            expect(new Set(lanes[id].order).size).toBe(lanes[id].order.length);
          }
        }
      }),
      { numRuns: NETWORKS },
    );
  }, 120_000);

  /** A stage, a block of it, its layers one after the other by the seed, and the stem's convolution. */
  function placesIn({ graph }: Network, seed: number): Landmark[] {
    const stage = seed % graph.stages.length;
    const info = graph.stages[stage];
    const block = seed % (info?.blocks.length ?? 1);
    const own = info?.blocks[block];
    const layers = graph.layers
      .slice(own?.from, own?.to)
      .filter(({ op }) => op.kind === 'conv')
      .map(({ name }) => name.slice((own?.name.length ?? 0) + 1));
    return [
      { stage, block: null, layer: null },
      { stage, block, layer: null },
      { stage, block, layer: layers[seed % layers.length] ?? null },
      { stage: null, block: null, layer: 'conv1' },
    ];
  }
});

describe('a close-up', () => {
  const resnet50 = network('resnet50');
  const resnext50 = network('resnext50_32x4d');

  it('keeps each block of a stage, with its key, from the network to its own level', () => {
    const stage = levelsOf(resnet50, resnext50, '2');
    expect(stage.a.blocks.map(({ key }) => key)).toEqual([
      'block-1-0',
      'block-1-1',
      'block-1-2',
      'block-1-3',
    ]);
    const block = levelsOf(resnet50, resnext50, '2.1');
    expect(block.a.blocks.map(({ key }) => key)).toEqual(['block-1-0']);
    const inStage = stage.a.closeUp?.layers.map(({ key }) => key) ?? [];
    for (const { key } of block.a.closeUp?.layers ?? []) {
      // The block's own bar is that of its 3x3.
      if (!/downsample|conv2/.test(key)) expect(inStage).toContain(key);
    }
    const layer = levelsOf(resnet50, resnext50, '2.1.conv2');
    expect(layer.a.closeUp?.layers.map(({ key }) => key)).toEqual(['layer2.0.conv2']);
  });

  it('has one scale for A and B, and says it', () => {
    for (const at of ['1', '2', '4', '2.1', '4.3', '1.1.conv1', '3.2.conv2']) {
      const { a, b } = levelsOf(resnet50, resnext50, at);
      expect(a.scale.channelPx).toBe(b.scale.channelPx);
      const { channels, px } = told(a.scale.channelPx);
      const words = channels === 1 ? `1 channel = ${px} px` : `1 px = ${channels} channels`;
      for (const lane of [a, b]) {
        expect(lane.closeUp?.texts.some(({ text }) => text.includes(words))).toBe(true);
      }
    }
  });

  it('draws every bar as wide as its channels', () => {
    const { b } = levelsOf(resnet50, resnext50, '2');
    for (const { key, box } of b.closeUp?.layers ?? []) {
      const layer = resnext50.graph.layers.find(({ name }) => name === key);
      expect(box.width).toBeCloseTo((layer?.out.channels ?? 0) * b.scale.channelPx, 6);
    }
  });

  it('shows one band in ResNet-50 and 32 in ResNeXt-50', () => {
    const { a, b } = levelsOf(resnet50, resnext50, '2.2.conv2');
    expect(a.closeUp?.groups).toHaveLength(1);
    expect(b.closeUp?.groups).toHaveLength(32);
    expect(b.closeUp?.groups[2]?.words).toBe('group 3 of 32: channels 17 to 24 in, 17 to 24 out');
    expect(b.closeUp?.texts.map(({ text }) => text).join()).toContain(
      'each of 256 channels reads 8 of 256: 3×3 × 8 = 72 weights',
    );
  });

  it('makes cells finer as it is stretched, down to one channel', () => {
    const cellsAt = (scale: number) =>
      levelsOf(resnet50, resnext50, '4.1.conv3', { scale })
        .b.closeUp?.texts.map(({ text }) => text)
        .join();
    expect(cellsAt(1)).toContain('1 cell = 16 channels');
    expect(cellsAt(24)).toContain('1 cell = 1 channel');
  });

  it('takes a few depthwise groups together where they are too narrow to tell apart', () => {
    const { a } = levelsOf(network('mobilenet_v1'), resnet50, '5.2.conv1');
    const groups = a.closeUp?.groups ?? [];
    expect(groups.length).toBeLessThanOrEqual(128);
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.at(-1)?.words).toContain('1024');
    expect(a.closeUp?.texts.some(({ text }) => /1 cell = \d+ groups/.test(text))).toBe(true);
  });

  it('keeps the branches of Inception as branches, and depthwise separable pairs as pairs', () => {
    const { a, b } = levelsOf(network('googlenet'), network('mobilenet_v1'), '2.1');
    const rows = new Set(a.closeUp?.layers.map(({ box }) => Math.round(box.y + box.height / 2)));
    expect(rows.size).toBe(4);
    expect(b.closeUp?.layers.map(({ key }) => key)).toEqual(['layer2.0.conv1', 'layer2.0.conv2']);
    const texts = (at: string) =>
      levelsOf(resnet50, network('mobilenet_v1'), at).b.closeUp?.texts.map(({ text }) => text);
    for (const at of ['5', '5.1', '5.1.conv1']) expect(texts(at)?.join()).not.toContain('layer5');
  });

  it('says what a network lacks, and shows what it has around it', () => {
    const { a, b } = levelsOf(network('mobilenet_v1'), resnet50, '5.1');
    expect(a.closeUp?.level).toBe('block');
    expect(b.closeUp).toBeNull();
    expect(b.scaleText).toBe('No stage 5 here: the whole network');
    const basic = levelsOf(network('resnet18'), resnet50, '2.1.conv3').a;
    expect(basic.closeUp?.level).toBe('block');
    expect(basic.closeUp?.texts.at(-1)?.text).toBe('No conv3 here: what is around it');
  });

  it('writes no line that is longer than the lane', () => {
    for (const shape of SIZES) {
      for (const at of ['1', '3', '2.1', '4.1.conv3', 'conv1', 'fc']) {
        for (const { closeUp } of Object.values(levelsOf(resnet50, resnext50, at, shape))) {
          for (const { key, text } of closeUp?.texts ?? []) {
            if (!key.startsWith('caption-')) continue;
            expect(textWidthPx(text, smallPxOf(shape.typePx))).toBeLessThanOrEqual(shape.widthPx);
          }
        }
      }
    }
  });

  it('goes along the edges with the arrow keys, and to the branch beside', () => {
    const { a } = levelsOf(network('googlenet'), resnet50, '1.1');
    const ways = a.closeUp?.ways.get('inception3a.branch2.0.conv');
    expect(ways).toEqual({
      ArrowRight: 'inception3a.branch2.1.conv',
      ArrowLeft: 'block-0-0',
      ArrowUp: 'inception3a.branch1.conv',
      ArrowDown: 'inception3a.branch3.0.conv',
    });
    const residual = levelsOf(resnet50, resnext50, '1.1').a.closeUp?.ways;
    expect(residual?.get('layer1.0.conv1')?.ArrowUp).toBe('layer1.0.downsample.0');
    expect(residual?.get('layer1.0.conv2')?.ArrowRight).toBe('layer1.0.conv3');
  });
});
