import { describe, expect, it } from 'vitest';
import { presetOf } from '../../core/presets';
import { preprocessingOf } from '../../core/trained';
import { laneOf } from '../../store/lanes';
import { originOf } from './origin';

describe('where what is seen of a photo comes from', () => {
  it('is the weights that ship, and nobody where there are none', () => {
    expect(originOf(laneOf(presetOf('cifar10-resnet29-1x16d')))).toBe('came');
    expect(originOf(laneOf(presetOf('resnet50')))).toBe('assumed');
    expect(originOf(laneOf(presetOf('resnext29_8x64d')))).toBe('assumedCifar');
  });

  it('is the user once they chose', () => {
    const lane = laneOf(presetOf('cifar10-resnet29-1x16d'));
    const { cropPx: _, ...preprocessing } = preprocessingOf(lane.drawn);
    expect(originOf({ ...lane, choices: { preprocessing, labels: null } })).toBe('chosen');
  });
});
