import { convStep, costOf, graphOf } from '../counted';
import { exact, percent, short } from '../figure';
import type { Question } from '../question';
import { text } from '../text';

const projection: Question = {
  id: 'projection',
  title: text(
    'Does a trained projection defeat the purpose of the shortcut?',
    '捷径上有可训练的投影，不就失去捷径的意义了吗？',
  ),
  text: text(
    'It stands only where the shape changes: at {projections} of {blocks} blocks of ResNet-50 (dashed arcs), with {share} of its parameters. Everywhere else x passes untouched. He et al. also tried projections on every shortcut: the gain was small and they called them not essential.',
    '它只出现在形状改变的地方：ResNet-50 的 {blocks} 个块里有 {projections} 个（虚线弧），占参数的 {share}。其他地方 x 原样通过。He 等人也试过在每条捷径上都用投影：好处很小，他们认为并非必需。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&at=2.1',
  look: 'lane-a',
  sources: ['resnet-4.1', 'counted'],
  figures: () => {
    const blocks = graphOf('resnet50').stages.flatMap((stage) => stage.blocks);
    const whole = costOf('resnet50').params;
    return {
      projections: exact(blocks.filter(({ shortcut }) => shortcut === 'projection').length),
      blocks: exact(blocks.length),
      share: percent((whole - costOf('resnet50', { residual: false }).params) / whole),
    };
  },
};

const narrow: Question = {
  id: 'bottleneck',
  title: text('Why 256 to 64 to 256?', '为什么是 256 到 64 再到 256？'),
  text: text(
    'To do the 3×3 on few channels. On {outside} channels it would take {full} MACs; narrowed to {inside} it takes {spatial}, and the two 1×1 that narrow and widen take {pointwise} together. So the shortcut carries {outside} channels from block to block, and the costly work is done on {inside}.',
    '为了让 3×3 在较少的通道上工作。在 {outside} 个通道上，它要 {full} 次乘加；压到 {inside} 个，只要 {spatial} 次，压窄和放宽的两个 1×1 合起来 {pointwise} 次。于是捷径在块之间传递 {outside} 个通道，费力的计算只在 {inside} 个上做。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&at=1.3',
  look: 'panel',
  sources: ['resnet', 'counted'],
  figures: () => {
    const [narrowing, spatial, widening] = ['conv1', 'conv2', 'conv3'].map((name) =>
      convStep('resnet50', `layer1.2.${name}`),
    );
    const outside = narrowing?.inPerGroup ?? 0;
    const inside = spatial?.inPerGroup ?? 1;
    const macs = (step: typeof spatial) => step?.intensity.macs ?? 0;
    return {
      outside: exact(outside),
      inside: exact(inside),
      full: short(macs(spatial) * (outside / inside) ** 2),
      spatial: short(macs(spatial)),
      pointwise: short(macs(narrowing) + macs(widening)),
    };
  },
};

const degradation: Question = {
  id: 'degradation',
  title: text('Is degradation the vanishing gradient?', '退化问题就是梯度消失吗？'),
  text: text(
    'No. Degradation means that a deeper plain network has a higher error even on its training images. He et al. saw it with BN in place, which keeps signals and gradients alive, and argue that vanishing gradients are unlikely to be the cause. It is not overfitting either, for then the training error would be low. In B all shortcuts are off: that is a plain network.',
    '不是。退化是说：更深的普通网络，连在训练图片上错误率都更高。He 等人看到它时已经用了 BN，信号和梯度都没有消失；他们认为梯度消失不太可能是原因。它也不是过拟合，因为过拟合时训练误差会很低。B 关掉了所有捷径，就是一个普通网络。',
  ),
  state: '?a=resnet50&b=resnet50&b.res=0&panel=paper&table=residuals',
  look: 'lane-b',
  sources: ['resnet-4.1'],
};

export const RESIDUAL_QUESTIONS: readonly Question[] = [projection, narrow, degradation];
