import { describe, expect, it } from 'vitest';
import { presetOf, residualOf } from '../../core/presets';
import { receptiveFields } from '../../core/receptiveField';
import { networkOf } from '../../store/derived';
import { lastFieldOf } from './lastField';

describe('lastFieldOf', () => {
  it('ResNet-50 sees 427 px with the stride on the 3x3, 483 px with it on the first 1x1', () => {
    const field = lastFieldOf(networkOf(residualOf('resnet50')));
    expect(field).toMatchObject({
      name: 'layer4.2.conv3',
      field: { sizePx: 427, jumpPx: 32 },
      stride: { on: '3x3', otherPx: 483 },
    });
    const early = lastFieldOf(networkOf({ ...residualOf('resnet50'), strideOn: '1x1' }));
    expect(early).toMatchObject({ field: { sizePx: 483 }, stride: { on: '1x1', otherPx: 427 } });
  });

  it('is of the residual branch where the last block has a projection', () => {
    const spec = { ...residualOf('resnet50'), blocks: [1, 1, 1, 1] };
    const field = lastFieldOf(networkOf(spec));
    // 11 px after the pooling, then 3x3 kernels at jumps of 4, 4, 8 and 16 px.
    expect(field).toMatchObject({ name: 'layer4.0.conv3', field: { sizePx: 75 } });
  });

  it('is the branch that sees most where four end side by side', () => {
    const network = networkOf(presetOf('googlenet').spec);
    const fields = receptiveFields(network.graph);
    const seen = network.graph.layers.flatMap(({ op }, index) =>
      op.kind === 'conv' ? [fields[index]?.sizePx ?? 0] : [],
    );
    expect(lastFieldOf(network)).toMatchObject({
      name: expect.stringMatching(/^inception5b\./),
      field: { sizePx: Math.max(...seen) },
    });
  });

  it.each(['resnet18', 'vgg16', 'googlenet'])('%s has no such choice', (id) => {
    const field = lastFieldOf(networkOf(presetOf(id).spec));
    expect(field?.stride).toBeNull();
    expect(field?.field.sizePx).toBeGreaterThan(1);
  });
});
