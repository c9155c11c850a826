import { describe, expect, it } from 'vitest';
import { residualOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { type BlockLayers, blockLayers, meantBlock } from '../graph/blockLayers';
import { formulaLetters, formulaOf } from './formula';

const network = (id: string) => networkOf(residualOf(id));

/** The formula in letters, put together. */
function formulaText(blocks: readonly BlockLayers[]): string {
  const letters = formulaLetters(blocks);
  if (letters === null) return '';
  const inside = letters.inside.map(({ text }) => text).join(' + ');
  const whole = letters.grouped ? `C · (${inside})` : inside;
  return letters.projection === null ? whole : `${whole} + ${letters.projection.text}`;
}

function blockOf(id: string, stage: number, block: number): BlockLayers {
  const found = blockLayers(network(id), stage, block);
  if (found === null) throw new Error(`no such block: ${id} ${stage} ${block}`);
  return found;
}

describe('the formula of a block', () => {
  it('gives the two numbers of the template of Table 1', () => {
    const [a, b] = [blockOf('resnet50', 0, 1), blockOf('resnext50_32x4d', 0, 1)];
    expect(formulaText([a, b])).toBe('C · (256·d + 9·d·d + d·256)');
    expect(formulaOf(network('resnet50'), a).value).toBe(69_632);
    const grouped = formulaOf(network('resnext50_32x4d'), b);
    expect(grouped).toMatchObject({ cardinality: 32, value: 70_144, batchNormParams: 1024 });
    expect(grouped.inside.map(({ text }) => text)).toEqual(['256·4', '9·4·4', '4·256']);
  });

  it('adds the projection outside the groups', () => {
    const block = blockOf('resnext50_32x4d', 1, 0);
    expect(formulaText([block])).toBe('C · (256·d + 9·d·d + d·512) + 256·512');
    const { projection, value } = formulaOf(network('resnext50_32x4d'), block);
    expect(projection?.text).toBe('256·512');
    expect(value).toBe(32 * (256 * 8 + 9 * 8 * 8 + 8 * 512) + 256 * 512);
  });

  it('has its own terms for a basic block', () => {
    const block = blockOf('resnet34', 1, 1);
    expect(formulaText([block])).toBe('9·128·w + 9·w·128');
    expect(formulaOf(network('resnet34'), block).value).toBe(2 * 9 * 128 * 128);
  });

  it('writes letters where A and B differ', () => {
    const blocks = [blockOf('resnet50', 0, 1), blockOf('cifar10-resnext29-4x6d', 0, 1)];
    expect(formulaText(blocks)).toBe('C · (in·d + 9·d·d + d·out)');
  });

  it('shows the template where nothing is selected, and the last block where a stage is shorter', () => {
    expect(meantBlock(null)).toEqual({ stage: 0, block: 1 });
    expect(meantBlock({ stage: 2, block: null })).toEqual({ stage: 2, block: 1 });
    expect(blockOf('resnet50', 0, 9).block).toBe(2);
    expect(blockLayers(network('resnext29_8x64d'), 3, 0)).toBeNull();
  });
});
