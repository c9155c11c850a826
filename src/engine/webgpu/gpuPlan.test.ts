import { expect, test } from 'vitest';
import { MACHINES } from '../fixtures/machines';
import measured from './fixtures/h100.json';
import { gpuPlan } from './gpuPlan';

const LEAST_SHARE = 0.5;

test.each(['resnet50', 'resnext50_32x4d'])(
  'on an H100 no dense layer of %s gets less than half the workgroups of the best kernel timed there',
  (preset) => {
    const best = new Map(measured.dense.map(({ shape, workgroups }) => [shape, workgroups]));
    const shares = gpuPlan(preset, MACHINES.h100).flatMap(({ name, shape, workgroups }) => {
      const most = best.get(shape);
      return most === undefined ? [] : [{ name, share: workgroups / most }];
    });
    expect(shares.length).toBeGreaterThan(30);
    expect(shares.filter(({ share }) => share < LEAST_SHARE)).toEqual([]);
  },
);
