import { DEEP, entry, PAIR, type PaperEntry } from './entry';

export const FIGURES: readonly PaperEntry[] = [
  entry(
    'figure',
    '1',
    ['A block of ResNet and one of ResNeXt, 32 paths', 'ResNet 的块和 ResNeXt 的块（32 条路径）'],
    [`${PAIR}&form=a&at=1.2`, 'panel'],
  ),
  entry(
    'figure',
    '2',
    ['A simple neuron: the inner product', '简单神经元：内积'],
    [`${PAIR}&panel=connectivity&at=1.2`, 'connectivity'],
  ),
  entry(
    'figure',
    '3',
    ['The three equivalent forms of a block', '同一个块的三种等价形式'],
    [`${PAIR}&form=all&at=1.2`, 'panel'],
  ),
  entry(
    'figure',
    '4',
    ['At depth 2 the paths are one dense block', '深度为 2 时，多条路径就是一个普通块'],
    ['?a=resnet18&b=resnext50_32x4d&form=depth&step=dense', 'panel'],
  ),
  entry(
    'figure',
    '5',
    [
      'Training curves on ImageNet-1K; here their last errors',
      'ImageNet-1K 训练曲线；这里是最后的错误率',
    ],
    [`${PAIR}&panel=paper`, 'panel'],
  ),
  entry(
    'figure',
    '6',
    [
      'Training curves on ImageNet-5K; here their last errors',
      'ImageNet-5K 训练曲线；这里是最后的错误率',
    ],
    ['?a=resnet101&b=resnext101_32x4d&panel=paper&table=6', 'panel'],
  ),
  entry(
    'figure',
    '7',
    [
      'Test error over model size on CIFAR-10; here its table',
      'CIFAR-10 测试错误率与模型大小；这里是相应的表',
    ],
    ['?a=resnext29_8x64d&b=resnext29_16x64d&panel=paper&table=7', 'panel'],
  ),
];

export const TABLES: readonly PaperEntry[] = [
  entry(
    'table',
    '1',
    ['ResNet-50 and ResNeXt-50, layer by layer', 'ResNet-50 与 ResNeXt-50，逐层对照'],
    [`${PAIR}&panel=paper&table=1`, 'panel'],
  ),
  entry(
    'table',
    '2',
    ['C and d at one budget of a block', '块的预算固定时的 C 和 d'],
    [`${PAIR}&panel=paper&table=2`, 'panel'],
  ),
  entry(
    'table',
    '3',
    ['Cardinality against width at equal complexity', '复杂度相同时，基数对比宽度'],
    ['?a=resnet101&b=resnext101_32x4d&panel=paper', 'panel'],
  ),
  entry(
    'table',
    '4',
    ['Deeper, wider or more paths at twice the MACs', '乘加加倍：加深、加宽，还是增加路径'],
    [`${DEEP}&panel=paper&table=4`, 'panel'],
  ),
  entry(
    'table',
    '5',
    ['Against the state of the art on ImageNet-1K', 'ImageNet-1K 上与当时最好结果比较'],
    ['?a=resnet200&b=resnext101_64x4d&panel=paper&table=5', 'panel'],
  ),
  entry(
    'table',
    '6',
    ['Trained on ImageNet-5K', '在 ImageNet-5K 上训练'],
    [`${PAIR}&panel=paper&table=6`, 'panel'],
  ),
  entry(
    'table',
    '7',
    ['Test error on CIFAR', 'CIFAR 测试错误率'],
    ['?a=resnext29_8x64d&b=resnext29_16x64d&panel=paper&table=7', 'panel'],
  ),
  entry('table', '8', ['Detection on COCO', 'COCO 检测'], [`${PAIR}&panel=paper&table=8`, 'panel']),
];
