import { describe, expect, it } from 'vitest';
import { presetOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { candidatesOf, findPasted, readPasted } from './pasted';
import { findingText } from './pastedText';

const networks = {
  a: networkOf(presetOf('resnet50').spec),
  b: networkOf(presetOf('resnext50_32x4d').spec),
};
const found = (text: string, batch = 1) => {
  const pasted = readPasted(text);
  if (pasted === null) throw new Error(`not read: ${text}`);
  return findingText(pasted, findPasted(pasted, candidatesOf(networks, batch)));
};

describe('readPasted', () => {
  it.each([
    ['4111512576', 4111512576, 0],
    ['4,111,512,576', 4111512576, 0],
    ['4_111_512_576', 4111512576, 0],
    ['  4111512576 MACs ', 4111512576, 0],
    ['4.11e9', 4.11e9, 5e6],
    ['4.11 G', 4.11e9, 5e6],
    ['4.11 GMac', 4.11e9, 5e6],
    ['8.2 GFLOPs', 8.2e9, 5e7],
    ['4.1B', 4.1e9, 5e7],
    ['4111.51 M', 4.11151e9, 5e3],
    ['4.111512576e9', 4111512576, 0],
    ['25.56 M params', 25.56e6, 5e3],
  ])('%s', (text, value, slack) => {
    const pasted = readPasted(text);
    expect(pasted?.value).toBeCloseTo(value, 0);
    expect(pasted?.slack).toBeCloseTo(slack, 0);
  });

  it.each(['', '0', 'abc', '-4', '4.1.2', '4 apples', 'e9', '4.11 GMac GMac'])(
    '%j is none',
    (text) => {
      expect(readPasted(text)).toBeNull();
    },
  );
});

describe('what a pasted number is', () => {
  it('names the counter that gives it to the unit', () => {
    expect(found('4111512576')).toBe('Exactly fvcore of A (MACs).');
    expect(found('8,460,959,744')).toBe('Exactly PyTorch FlopCounterMode of B (FLOPs).');
    expect(found('25,557,032')).toBe('Exactly the number of parameters of A.');
  });

  it('names all that round to it', () => {
    expect(found('4.09 G')).toBe(
      'To the digits given, paper and torchvision of A (MACs); torchinfo of A (mult-adds).',
    );
  });

  it('knows the stride on the first 1×1 and the batch', () => {
    expect(found('3857973248')).toBe(
      'Exactly paper and torchvision of A (MACs), were its stride on the first 1×1.',
    );
    expect(found(String(32 * 4089238376), 32)).toBe(
      'Exactly torchinfo of A (mult-adds), times 32 images.',
    );
  });

  it('gives the nearest and the gap where none is equal', () => {
    expect(found('4111512577')).toBe(
      'Equals none. Nearest is fvcore of A (MACs), 4,111,512,576: yours is 1 more (under 0.1 %).',
    );
    expect(found('4.30 GMac')).toContain('Nearest is thop of B (MACs), 4,288,184,320');
  });

  it('is honest where nothing is near', () => {
    expect(found('11 G')).toMatch(/^None comes within 5 %\. Nearest is .+: yours is \+30 %\./);
  });
});
