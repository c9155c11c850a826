import { expect, test } from 'vitest';
import { MACHINES } from '../fixtures/machines';
import type { ConvShape } from './convShape';
import { chooseConv } from './convTable';
import type { Machine } from './family';

function shape(inChannels: number, outChannels: number, groups = 1, outPx = 14): ConvShape {
  return {
    images: 1,
    in: [outPx, outPx],
    out: [outPx, outPx],
    inChannels,
    outChannels,
    kernel: [3, 3],
    stride: [1, 1],
    padding: [1, 1],
    groups,
    relu: true,
    residual: false,
  };
}

test.each([
  [64, 64, 1, 'vector'],
  [128, 128, 32, 'vector'],
  [64, 64, 64, 'depthwise'],
  [64, 64, 32, 'pairs'],
  [3, 64, 1, 'scalarIn'],
  [96, 96, 32, 'scalar'],
  [64, 128, 64, 'scalar'],
  [64, 10, 1, 'scalar'],
])('%i to %i channels in %i groups go %s', (inChannels, outChannels, groups, mode) => {
  const choice = chooseConv(shape(inChannels, outChannels, groups), MACHINES.software);
  expect(choice).toMatchObject({ kind: 'direct', tile: { mode } });
});

test('all columns of a tile belong to one group', () => {
  for (const groups of [1, 2, 4, 8, 16, 32]) {
    const choice = chooseConv(shape(128, 128, groups), MACHINES.software);
    const columns = choice.kind === 'direct' ? choice.tile.columns : 0;
    expect((128 / groups / 4) % columns).toBe(0);
  }
});

const GPUS: readonly Machine[] = [MACHINES.gpu, MACHINES.h100];

test('what comes with kernels for hardware gets them there, and nowhere else', () => {
  for (const machine of GPUS) {
    expect(chooseConv(shape(256, 256), machine).kind).toBe('split');
    expect(chooseConv(shape(256, 256, 32), machine).kind).toBe('grouped');
    expect(chooseConv(shape(3, 64), machine).kind).toBe('fewInputs');
    expect(chooseConv(shape(64, 64, 64), machine).kind).toBe('direct');
  }
  for (const each of [shape(256, 256), shape(256, 256, 32), shape(3, 64)]) {
    expect(chooseConv(each, MACHINES.software).kind).toBe('direct');
  }
});

test('the fewer pixels and the more cores there are, the more pieces a sum is cut into', () => {
  const pieces = (outPx: number, machine: Machine) => {
    const choice = chooseConv(shape(512, 512, 1, outPx), machine);
    return choice.kind === 'split' ? choice.split.slices * choice.split.tile.parts : 0;
  };
  expect(pieces(7, MACHINES.h100)).toBeGreaterThan(pieces(56, MACHINES.h100));
  expect(pieces(7, MACHINES.h100)).toBeGreaterThan(pieces(7, { ...MACHINES.gpu, cores: 8 }));
  expect(pieces(112, MACHINES.gpu)).toBe(1);
});

test('a grouped layer has invocations enough for the device, in workgroups that it allows', () => {
  const partsOn = (machine: Machine, outPx: number) => {
    const choice = chooseConv(shape(1024, 1024, 32, outPx), machine);
    return choice.kind === 'grouped' ? choice.tile.parts : 0;
  };
  expect(partsOn(MACHINES.h100, 7)).toBe(8);
  expect(partsOn({ ...MACHINES.h100, maxInvocations: 256 }, 7)).toBe(4);
  expect(partsOn(MACHINES.gpu, 56)).toBe(1);
});
