import { describe, expect, it } from 'vitest';
import { CONVENTIONS, type Convention } from '../../core/convention';
import { PRESETS, presetOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { LANES } from '../../store/lanes';
import { countOf } from '../networks/counted';
import { accountOf } from './termRows';

const countIn = (id: string, convention: Convention) =>
  countOf(networkOf(presetOf(id).spec), convention);
const accountIn = (a: string, b: string, convention: Convention) =>
  accountOf({ a: countIn(a, convention), b: countIn(b, convention) }, convention);

describe('accountOf', () => {
  it.each(CONVENTIONS)(
    "%s: the terms lead from the paper's MACs to its number exactly",
    (named) => {
      for (const { id } of PRESETS) {
        const { start, added, difference, total } = accountIn(id, 'resnet50', named);
        for (const lane of LANES) {
          const sum = [...start, ...added].reduce((all, { values }) => all + values[lane], 0);
          expect(sum).toBe(total[lane]);
          const paper = countIn(lane === 'a' ? id : 'resnet50', 'paper').value;
          expect(total[lane] - difference[lane]).toBe(paper);
        }
      }
    },
  );

  it('says what fvcore adds to the opening pair', () => {
    const { start, added } = accountIn('resnet50', 'resnext50_32x4d', 'fvcore');
    expect(start.map(({ text }) => text)).toEqual(['MACs of the paper: convolutions and fc']);
    expect(added.map(({ text, values }) => [text, values.a])).toEqual([
      ['+ BN, twice an element', 22_227_968],
      ['+ global average, once an input', 100_352],
    ]);
  });

  it("splits the paper's own number in two", () => {
    const { start, added, difference } = accountIn('resnet50', 'resnet50', 'paper');
    expect(start.map(({ text, values }) => [text, values.a])).toEqual([
      ['convolutions', 4_087_136_256],
      ['fully connected layers', 2_048_000],
    ]);
    expect(added).toEqual([]);
    expect(difference).toEqual({ a: 0, b: 0 });
  });

  it('lists a term that only one of the two has', () => {
    const { added } = accountIn('resnet50', 'vgg16', 'ptflops');
    const bias = added.find(({ key }) => key === 'convBias');
    expect(bias?.values.a).toBe(0);
    expect(bias?.values.b).toBeGreaterThan(0);
  });

  it('tells the counters apart in words', () => {
    const words = (convention: Convention) =>
      accountIn('resnet50', 'resnet50', convention).added.map(({ text }) => text);
    expect(words('thop')).toEqual([
      '+ BN, four times an element',
      '+ global average, once an input and an output',
    ]);
    expect(words('torchinfo')).toEqual(['+ bias of fc, once an output', '+ BN, once a parameter']);
    expect(words('FlopCounterMode')).toEqual(['+ a multiply-add counts as two']);
  });
});
