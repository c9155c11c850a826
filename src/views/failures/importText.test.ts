import { describe, expect, test } from 'vitest';
import { importText } from '../../core/import/importText';
import type { ImportError } from '../../core/import/result';
import { assumedText, errorText, placeOf } from './importText';

function faultOf(text: string): ImportError {
  const result = importText(text);
  if (!('error' in result)) throw new Error(`read without an error: ${text}`);
  return result.error;
}

describe('why a text gives no network', () => {
  test.each([
    ['resnt50', /^No network named “resnt50” is known here\. Near it: resnet50/],
    ['torchvision.models.vgg16', /^“torchvision\.models\.vgg16” is of another family\./],
    ['seresnext50_32x4d', /has parts beyond a residual network’s numbers/],
    ['{"schema": 1}', /^The JSON’s schema is 1; cardinal\/1 is read here\.$/],
    ['{', /^This is no valid JSON\.$/],
    ['ResNet(BasicBlock, [2, 2, 2, 2], groups=4)', /A basic block cannot have C = 4\./],
    ['resnet50(norm_layer=GroupNorm)', /^“norm_layer=GroupNorm” makes another network/],
    ['ResNet(Bottleneck)', /^The argument “layers” is missing\.$/],
  ])('%s', (text, words) => {
    expect(errorText(faultOf(text))).toMatch(words);
    expect(errorText(faultOf(text))).not.toMatch(/[{}]/);
  });

  test('an error’s place is a line and a character, both from 1, with what stands there', () => {
    const text = '\n\nimport torch\nnet = ResNet(Bottleneck, [3, 4; 6, 3])';
    expect(placeOf(text, faultOf(text))).toEqual({
      line: 2,
      column: 31,
      before: 'net = ResNet(Bottleneck, [3, 4',
      found: ';',
      after: ' 6, 3])',
    });
  });

  test('at the end of a text nothing is found', () => {
    expect(placeOf('ResNet(', faultOf('ResNet('))).toMatchObject({ column: 8, found: '' });
    expect(placeOf('resnt50', faultOf('resnt50'))).toBeNull();
  });
});

test('what was assumed is told with its value', () => {
  const result = importText('resnet50.tv_in1k');
  expect('assumed' in result && result.assumed.map(assumedText)).toEqual([
    'The weights “tv_in1k” are left out: the architecture alone is read.',
  ]);
});
