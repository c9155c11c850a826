import { describe, expect, it } from 'vitest';
import { residualOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { nextItem, successors } from './focus';
import { sameData } from './join';
import { belongsTo } from './marks';
import { pieceWords, tipOf } from './words';

const network = networkOf(residualOf('resnext50_32x4d'));

describe('what is pointed at', () => {
  it('is a block when one of its layers is hovered, and not its namesake', () => {
    expect(belongsTo('layer1.1.conv2', 'layer1.1')).toBe(true);
    expect(belongsTo('layer1.10.conv2', 'layer1.1')).toBe(false);
    expect(belongsTo('layer1', 'layer1.1')).toBe(false);
  });

  it('is told in words and costs', () => {
    expect(pieceWords(network, 0, { block: 0, count: 1 })).toBe(
      'stage 1, block 1 of 3: 3×3 convolution, 128 channels in 32 groups, 56 by 56, projection shortcut',
    );
    expect(tipOf(network, 'layer1.1.conv2')).toEqual([
      'layer1.1.conv2: 3×3 convolution, stride 1, 32 groups, 56×56×128 out',
      '4,608 params · 14.45 M MACs',
    ]);
    expect(tipOf(network, 'layer1.1')[1]).toBe('71,168 params · 220.0 M MACs');
    expect(tipOf(network, 'nowhere')).toEqual([]);
  });

  it('moves along the network with the arrow keys, and stops at its ends', () => {
    const order = ['conv1', 'block-0-0', 'stack-0'];
    expect(nextItem(order, 'conv1', 'ArrowRight')).toBe('block-0-0');
    expect(nextItem(order, 'conv1', 'ArrowLeft')).toBe('conv1');
    expect(nextItem(order, 'conv1', 'End')).toBe('stack-0');
    expect(nextItem(order, 'conv1', 'x')).toBeNull();
  });

  it('hands the focus on when the focused item goes', () => {
    expect(successors('stack-2')).toEqual(['block-2-1']);
    expect(successors('block-2-4')).toEqual(['stack-2']);
    expect(successors('layer3.10.conv2')).toEqual(['block-2-10']);
    expect(successors('conv1')).toEqual([]);
  });

  it('is drawn anew only where it says something else', () => {
    const one = { key: 'a', box: { x: 1 }, lines: ['1', '2'], edge: null };
    expect(sameData(one, structuredClone(one))).toBe(true);
    expect(sameData(one, { ...one, box: { x: 2 } })).toBe(false);
    expect(sameData(one, { ...one, edge: {} })).toBe(false);
  });
});
