import { DEEP, entry, PAIR, type PaperEntry } from './entry';

export const SECTIONS: readonly PaperEntry[] = [
  entry(
    'section',
    '',
    ['More paths at the same complexity lower the error', '复杂度不变，路径更多，错误更少'],
    [PAIR, 'lane-b'],
  ),
  entry(
    'section',
    '1',
    [
      'Introduction: simple to stack like VGG, split like Inception',
      '引言：像 VGG 一样易于堆叠，像 Inception 一样拆分',
    ],
    [`${PAIR}&panel=relatives`, 'panel'],
  ),
  entry(
    'section',
    '2',
    [
      'Related work: several branches, grouped convolution, compression, ensembles',
      '相关工作：多分支、分组卷积、压缩、集成',
    ],
    ['?a=alexnet_2012_two_groups&b=resnext50_32x4d&panel=relatives', 'panel'],
  ),
  entry(
    'section',
    '3.1',
    ['Template: the two rules of stacking', '模板：堆叠的两条规则'],
    [`${PAIR}&at=3`, 'lane-b'],
  ),
  entry(
    'section',
    '3.2',
    ['Revisiting simple neurons: split, transform, aggregate', '重看神经元：拆分、变换、聚合'],
    [`${PAIR}&panel=connectivity&at=1.2`, 'connectivity'],
  ),
  entry(
    'section',
    '3.3',
    ['Aggregated transformations: C paths of one shape', '聚合变换：C 条形状相同的路径'],
    [`${PAIR}&form=a&at=1.2`, 'panel'],
  ),
  entry(
    'section',
    '3.4',
    ['Model capacity: how d follows from C at one budget', '模型容量：预算固定时由 C 求 d'],
    [`${PAIR}&panel=budget`, 'panel'],
  ),
  entry(
    'section',
    '4',
    [
      'Implementation: form (c), stride on the 3×3, projections where shapes change',
      '实现：形式 (c)，步幅在 3×3 上，形状改变处用投影',
    ],
    [`${PAIR}&form=c&at=2.1`, 'panel'],
  ),
  entry(
    'section',
    '5.1',
    [
      'Experiments on ImageNet-1K: cardinality against width and depth, and without shortcuts',
      'ImageNet-1K 实验：基数对比宽度和深度；去掉捷径',
    ],
    [`${DEEP}&panel=paper&table=4`, 'panel'],
  ),
  entry(
    'section',
    '5.2',
    ['Experiments on ImageNet-5K: more data', 'ImageNet-5K 实验：更多数据'],
    [`${PAIR}&panel=paper&table=6`, 'panel'],
  ),
  entry(
    'section',
    '5.3',
    ['Experiments on CIFAR: wider and with more paths', 'CIFAR 实验：更宽，路径更多'],
    ['?a=resnext29_8x64d&b=resnext29_16x64d&panel=paper&table=7', 'panel'],
  ),
  entry(
    'section',
    '5.4',
    ['Experiments on COCO: as the backbone of a detector', 'COCO 实验：作为检测器的骨干'],
    [`${PAIR}&panel=paper&table=8`, 'panel'],
  ),
  entry(
    'section',
    'A',
    ['Appendix, CIFAR: three stages on small pictures', '附录，CIFAR：小图上的三个阶段'],
    ['?a=resnext29_8x64d&b=resnext29_16x64d', 'lane-a'],
  ),
  entry(
    'section',
    'B',
    ['Appendix, detection: the networks that were taken', '附录，检测：所用的网络'],
    ['?a=resnet101&b=resnext101_32x4d&panel=paper&table=8', 'panel'],
  ),
];

export const EQUATIONS: readonly PaperEntry[] = [
  entry(
    'equation',
    '1',
    ['Σ w_i x_i: a neuron sums what it reads', 'Σ w_i x_i：神经元把读到的加权求和'],
    [`${PAIR}&panel=connectivity&at=1.2`, 'connectivity'],
  ),
  entry(
    'equation',
    '2',
    ['F(x) = Σ T_i(x): C transformations, summed', 'F(x) = Σ T_i(x)：C 个变换求和'],
    [`${PAIR}&form=a&at=1.2`, 'panel'],
  ),
  entry(
    'equation',
    '3',
    ['y = x + Σ T_i(x): with the shortcut', 'y = x + Σ T_i(x)：加上捷径'],
    [`${PAIR}&form=a&at=1.3`, 'panel'],
  ),
  entry(
    'equation',
    '4',
    [
      'C·(256·d + 3·3·d·d + d·256): the weights of a block',
      'C·(256·d + 3·3·d·d + d·256)：一个块的权重数',
    ],
    [`${PAIR}&form=c&at=1.2`, 'panel'],
  ),
];
