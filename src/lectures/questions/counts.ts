import { countBy } from '../../core/convention';
import { TABLE_7 } from '../../core/paperTables';
import { residualOf } from '../../core/presets';
import { receptiveFields } from '../../core/receptiveField';
import { SERVER_SPEEDS } from '../../core/reference/serverSpeeds';
import { structureOf, structureTensors } from '../../core/structure';
import { at, convStep, costOf, graphOf } from '../counted';
import { exact, hundredths, ratio, short, tenths } from '../figure';
import type { Question } from '../question';
import { text } from '../text';

const ON_1X1 = { strideOn: '1x1' } as const;

const tooMany: Question = {
  id: 'too-many-parameters',
  title: text(
    'My ResNeXt-29 16x64d has 320,956,352 parameters, the paper’s 68.1 M. Why?',
    '我的 ResNeXt-29 16x64d 有 320,956,352 个参数，论文说是 68.1 M。为什么？',
  ),
  text: text(
    'Its blocks put out twice the channels of their 3×3: {wrongOut} in the first stage. The paper’s put out {out}, however wide the 3×3 is. Built the wrong way, with an fc without bias and with BN’s moving statistics counted as parameters, the sum is {wrong}. Lane B has the paper’s network: {right}, printed as {printed}.',
    '它的块输出的通道是 3×3 的两倍：第一阶段就有 {wrongOut} 个。论文的块无论 3×3 多宽，都输出 {out} 个。按错的办法搭，fc 不带偏置，再把 BN 的滑动统计量也算作参数，总数正好是 {wrong}。B 是论文的网络：{right} 个，论文写作 {printed}。',
  ),
  state: '?a=resnext29_8x64d&b=resnext29_16x64d',
  look: 'params-b',
  sources: ['table-7', 'counted'],
  figures: () => ({
    wrongOut: exact(doubled().stages[0]?.out ?? 0),
    out: exact(structureOf(residualOf('resnext29_16x64d')).stages[0]?.out ?? 0),
    wrong: exact(doubledCount()),
    right: exact(costOf('resnext29_16x64d').params),
    printed: short(at(TABLE_7, -1).params),
  }),
};

const time: Question = {
  id: 'twice-the-time',
  title: text(
    'Equal FLOPs, and yet ResNeXt takes up to twice the time. Why?',
    'FLOPs 相等，为什么 ResNeXt 的用时有时接近两倍？',
  ),
  text: text(
    'MACs are {macs} of ResNet-50’s, but {outputs} of its activations are written, and the grouped 3×3 does {grouped} MACs for each byte where ResNet’s does {dense}. Kernels for groups are also less tuned. How much it costs depends on the machine: by timm’s figures a server GPU loses a factor of {gpu}, a CPU {cpu}. Measure yours in this panel.',
    '乘加是 ResNet-50 的 {macs}，但写出的激活是 {outputs}；分组的 3×3 每字节做 {grouped} 次乘加，ResNet 的是 {dense} 次。分组的内核也往往调得不够好。代价多大取决于机器：按 timm 的数据，一块服务器 GPU 慢到 {gpu}，一个 CPU 是 {cpu}。在这个面板里量量你的机器。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&panel=time',
  look: 'panel',
  sources: ['timm', 'counted'],
  figures: () => {
    const [a, b] = [costOf('resnet50'), costOf('resnext50_32x4d')];
    const intensity = (id: string) => convStep(id, 'layer1.1.conv2').intensity.macsPerByte;
    return {
      macs: ratio(b.macs / a.macs),
      outputs: ratio(b.activationOutputs / a.activationOutputs),
      grouped: hundredths(intensity('resnext50_32x4d')),
      dense: tenths(intensity('resnet50')),
      gpu: ratio(slowdown(0)),
      cpu: ratio(slowdown(-1)),
    };
  },
};

const threeCounts: Question = {
  id: 'resnet-50-flops',
  title: text('Is ResNet-50 3.8, 4.1 or 8.2 GFLOPs?', 'ResNet-50 是 3.8、4.1 还是 8.2 GFLOPs？'),
  text: text(
    'All three count one thing in three ways. {macs} MACs: torchvision’s network, stride on the 3×3. {flops} FLOPs: the same, a multiply and an add counted as two, as PyTorch’s own counter does. {old} MACs: the stride on the first 1×1, as in 2015; that is network B, and the paper of 2015 prints it rounded down.',
    '三个数是三种数法。{macs} 次乘加：torchvision 的网络，步幅在 3×3 上。{flops} FLOPs：同一个网络，乘和加各算一次，PyTorch 自带的计数器就这样数。{old} 次乘加：步幅在第一个 1×1 上，是 2015 年的做法，即网络 B；2015 年的论文印的是舍去零头后的数。',
  ),
  state: '?a=resnet50&b=resnet50&b.stride=1x1&panel=cost&count=FlopCounterMode',
  look: 'panel',
  sources: ['resnet-table-1', 'counted'],
  figures: () => ({
    macs: short(costOf('resnet50').macs),
    flops: short(countBy(graphOf('resnet50'), 'FlopCounterMode').value),
    old: short(costOf('resnet50', ON_1X1).macs),
  }),
};

const stride: Question = {
  id: 'stride-place',
  title: text(
    'Is the stride on the 1×1 or on the 3×3, and does it matter?',
    '步幅在 1×1 上还是 3×3 上？有影响吗？',
  ),
  text: text(
    'In 2015 on the first 1×1, in torchvision and in ResNeXt on the 3×3. The weights have the same shapes, {params} parameters both times, so a file loads without a word. But a 1×1 with stride 2 skips three of four positions. On the 3×3 nothing is skipped, at {more} of the MACs. Weights trained one way answer worse the other way.',
    '2015 年在第一个 1×1 上；torchvision 和 ResNeXt 在 3×3 上。两种做法权重形状相同，都是 {params} 个参数，所以权重文件能照样载入，没有任何提示。但步幅为 2 的 1×1 会跳过四分之三的位置。放在 3×3 上就不跳过，乘加是 {more}。按一种方式训练的权重，换成另一种方式，答得更差。',
  ),
  state: '?a=resnet50&a.stride=1x1&b=resnet50',
  look: 'macs-b',
  sources: ['torchvision', 'counted'],
  figures: () => ({
    params: exact(costOf('resnet50').params),
    more: ratio(costOf('resnet50').macs / costOf('resnet50', ON_1X1).macs),
  }),
};

const field: Question = {
  id: 'receptive-field',
  title: text(
    'Is the receptive field of ResNet-50 427 or 483 px?',
    'ResNet-50 的感受野是 427 还是 483 像素？',
  ),
  text: text(
    'Both, of two networks. With the stride on the 3×3 (A) its last convolution sees {late} px, with the stride on the first 1×1 (B) {early} px: there the 3×3 already works on the smaller picture, where a step is twice as far. Either is more than the {input} px of the input.',
    '都对，说的是两个网络。步幅在 3×3 上（A），最后一个卷积看到 {late} 像素；步幅在第一个 1×1 上（B），看到 {early} 像素：那里 3×3 已经在较小的图上工作，一步跨得两倍远。两者都超过输入的 {input} 像素。',
  ),
  state: '?a=resnet50&b=resnet50&b.stride=1x1&panel=layers&columns=field&at=4.3',
  look: 'panel',
  sources: ['counted'],
  figures: () => ({
    late: exact(lastField({})),
    early: exact(lastField(ON_1X1)),
    input: exact(residualOf('resnet50').inputPx),
  }),
};

const batchNorm: Question = {
  id: 'batch-norm-count',
  title: text(
    'How does BN fold away, and why 4C parameters here and 2C there?',
    'BN 怎样折叠掉？为什么有的框架显示 4C 个参数，有的是 2C？',
  ),
  text: text(
    'BN has four numbers for each channel: scale and shift are trained, mean and variance are recorded. PyTorch calls the recorded ones buffers ({buffers} in ResNet-50) and does not count them among its {params} parameters; Keras shows all four. At inference all four are constants: scale/√(variance + ε) goes into the convolution’s weights, the rest into a bias. So a folded network has no BN left, and gives the same answer.',
    'BN 每个通道有四个数：缩放和平移是训练出来的，均值和方差是记录下来的。PyTorch 把记录的称为 buffer（ResNet-50 有 {buffers} 个），不算进 {params} 个参数；Keras 四个都显示。推理时四个都是常数：缩放/√(方差 + ε) 并入卷积权重，其余并入偏置。所以折叠后的网络里不再有 BN，答案不变。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&panel=layers',
  look: 'params-a',
  sources: ['counted'],
  figures: () => {
    const { buffers, params } = costOf('resnet50');
    return { buffers: exact(buffers), params: exact(params) };
  },
};

export const COUNT_QUESTIONS: readonly Question[] = [
  tooMany,
  time,
  threeCounts,
  stride,
  field,
  batchNorm,
];

/** ResNeXt-29 16x64d whose blocks put out twice the channels of their 3x3. */
function doubled() {
  const structure = structureOf(residualOf('resnext29_16x64d'));
  const stages = structure.stages.map((stage) => ({ ...stage, out: 2 * stage.width }));
  return { ...structure, stages };
}

/** Its numbers as Keras counts them, moving mean and variance with each scale and shift; no bias in the fc. */
function doubledCount(): number {
  let count = 0;
  for (const [name, shape] of structureTensors(doubled(), 10)) {
    if (name === 'fc.bias') continue;
    const elements = shape.reduce((product, length) => product * length, 1);
    // Scale and shift have one number a channel each, and so have the recorded two.
    count += shape.length === 1 ? 2 * elements : elements;
  }
  return count;
}

/** What the last convolution of ResNet-50 with a change sees, px. */
function lastField(change: Parameters<typeof graphOf>[1]): number {
  const graph = graphOf('resnet50', change);
  const index = graph.layers.findLastIndex(({ op }) => op.kind === 'conv');
  return at(receptiveFields(graph), index).sizePx;
}

/** Time of ResNeXt-50 over ResNet-50 on a server, by timm's images a second. */
function slowdown(index: number): number {
  const { resnet50 = 1, resnext50_32x4d = 1 } = at(SERVER_SPEEDS, index).imagesPerSecond;
  return resnet50 / resnext50_32x4d;
}
