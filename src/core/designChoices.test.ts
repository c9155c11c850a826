import { expect, test } from 'vitest';
import { designChoices } from './designChoices';

test("Inception's table has six widths for each of nine modules, ResNeXt has C and d", () => {
  expect(designChoices({ family: 'googlenet' }).numbers).toBe(54);
  expect(designChoices({ family: 'resnet' }).numbers).toBe(2);
});

test('the others lie between: five convolutions or stages, thirteen blocks', () => {
  const numbers = (['alexnet', 'vgg', 'mobilenet'] as const).map(
    (family) => designChoices({ family }).numbers,
  );
  expect(numbers).toEqual([10, 10, 13]);
});
