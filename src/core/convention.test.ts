import { describe, expect, test } from 'vitest';
import { CONVENTIONS, type Convention, countBy, layerCountBy } from './convention';
import { graphCost } from './cost';
import { buildAlexNet } from './families/alexnet';
import { buildGoogLeNet } from './families/googlenet';
import { buildMobileNet } from './families/mobilenet';
import { buildVgg } from './families/vgg';
import { buildGraph } from './graph';
import type { Graph } from './layer';
import { residualOf } from './presets';

const graphOf = (id: string) => buildGraph(residualOf(id));
const countIn = (graph: Graph, convention: Convention) => countBy(graph, convention).value;
const termsOf = (graph: Graph, convention: Convention) =>
  Object.fromEntries(countBy(graph, convention).terms.map(({ code, value }) => [code, value]));

describe('six networks equal the table of counters in every column', () => {
  // Params; conv + fc MACs; FlopCounterMode; fvcore in eval; thop with 4 x BN; ptflops.
  test.each([
    ['resnet50', 25557032, 4089184256, 8178368512, 4111512576, 4133742592, 4121925096],
    ['resnext50_32x4d', 25028904, 4230479872, 8460959744, 4259381248, 4288184320, 4273080296],
    ['resnet101', 44549160, 7801405440, 15602810880, 7833969664, 7866435584, 7849500136],
    ['resnext101_32x4d', 44177704, 7969996800, 15939993600, 8012546048, 8054996992, 8033069032],
    ['resnext101_32x8d', 88791336, 16414015488, 32828030976, 16476534784, 16538955776, 16507042792],
    ['resnext101_64x4d', 83455272, 15460270080, 30920540160, 15522789376, 15585210368, 15553297384],
  ])('%s', (id, params, paper, flopCounterMode, fvcore, thop, ptflops) => {
    const graph = graphOf(id);
    expect(graphCost(graph).params).toBe(params);
    expect(countIn(graph, 'paper')).toBe(paper);
    expect(countIn(graph, 'FlopCounterMode')).toBe(flopCounterMode);
    expect(countIn(graph, 'fvcore')).toBe(fvcore);
    expect(countIn(graph, 'thop')).toBe(thop);
    expect(countIn(graph, 'ptflops')).toBe(ptflops);
  });

  test.each([
    ['resnet50', 4089238376],
    ['resnext50_32x4d', 4230549096],
  ])("torchinfo's mult-adds of %s", (id, multAdds) => {
    expect(countIn(graphOf(id), 'torchinfo')).toBe(multAdds);
  });
});

const imagenet = { classes: 1000, inputPx: 224 };
const GRAPHS: Record<string, Graph> = {
  resnet18: graphOf('resnet18'),
  resnext50: graphOf('resnext50_32x4d'),
  cifar: graphOf('resnext29_8x64d'),
  vgg16: buildVgg({ family: 'vgg', batchNorm: false, ...imagenet }),
  alexnet: buildAlexNet({
    family: 'alexnet',
    variant: '2012',
    groups: 2,
    classes: 1000,
    inputPx: 227,
  }),
  googlenet: buildGoogLeNet({ family: 'googlenet', ...imagenet }),
  mobilenet: buildMobileNet({ family: 'mobilenet', ...imagenet }),
};

describe.each(Object.entries(GRAPHS))('%s', (_, graph) => {
  test.each(CONVENTIONS)('%s: terms add up to the value, layers to the network', (convention) => {
    const { value, unit, terms } = countBy(graph, convention);
    expect(terms.reduce((sum, term) => sum + term.value, 0)).toBe(value);
    const layers = graph.layers.map((layer) => layerCountBy(layer, convention));
    expect(layers.reduce((sum, layer) => sum + layer.value, 0)).toBe(value);
    expect(new Set(layers.map((layer) => layer.unit))).toEqual(new Set([unit]));
  });

  test.each(CONVENTIONS)(
    "%s: without conv and fc, the difference to the paper's MACs",
    (counter) => {
      const paper = graphCost(graph).macs;
      const { value, terms } = countBy(graph, counter);
      const rest = terms.filter(({ code }) => code !== 'conv' && code !== 'fc');
      expect(rest.reduce((sum, term) => sum + term.value, 0)).toBe(value - paper);
    },
  );
});

test('each term of ResNet-50 says what it counts', () => {
  const graph = graphOf('resnet50');
  const [conv, fc] = [4087136256, 2048000];
  expect(countBy(graph, 'paper')).toEqual({
    value: 4089184256,
    unit: 'MACs',
    terms: [
      { code: 'conv', value: conv },
      { code: 'fc', value: fc },
    ],
  });
  expect(termsOf(graph, 'FlopCounterMode')).toEqual({ conv, fc, 'times-two': conv + fc });
  const [bnElements, pooled] = [11113984, 2048 * 49];
  expect(termsOf(graph, 'fvcore')).toEqual({
    conv,
    fc,
    batchNorm: 2 * bnElements,
    globalAvgPool: pooled,
  });
  expect(termsOf(graph, 'thop')).toEqual({
    conv,
    fc,
    batchNorm: 4 * bnElements,
    globalAvgPool: pooled + 2048,
  });
  expect(termsOf(graph, 'ptflops')).toEqual({
    conv,
    fc,
    fcBias: 1000,
    batchNorm: 2 * bnElements,
    relu: 9608704,
    maxPool: 64 * 112 * 112,
    globalAvgPool: pooled,
  });
  expect(termsOf(graph, 'torchinfo')).toEqual({ conv, fc, fcBias: 1000, batchNorm: 53120 });
});

test('a bias of a convolution counts once a position for ptflops and torchinfo alone', () => {
  const vgg = GRAPHS.vgg16 as Graph;
  const convOutputs = 13556712 - 4096 - 4096 - 1000;
  for (const convention of CONVENTIONS) {
    const counted = convention === 'ptflops' || convention === 'torchinfo';
    expect(termsOf(vgg, convention).convBias).toBe(counted ? convOutputs : undefined);
  }
});

test('an adaptive pooling that changes nothing is counted all the same, as the tools do', () => {
  const vgg = GRAPHS.vgg16 as Graph;
  expect(termsOf(vgg, 'fvcore').adaptiveAvgPool).toBe(25088);
  expect(termsOf(vgg, 'thop').adaptiveAvgPool).toBe(2 * 25088);
  expect(termsOf(vgg, 'torchinfo').adaptiveAvgPool).toBeUndefined();
});
