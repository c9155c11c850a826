import { groupStep } from '../../core/groupLimit';
import { residualOf } from '../../core/presets';
import { isResidual, sameSpec, stageGroupWidth } from '../../core/spec';
import { convOf, convStep, costOf } from '../counted';
import { exact, percent, short, tenths } from '../figure';
import type { Lesson, Step } from '../lesson';
import { notes } from '../notes/grouping';
import { text } from '../text';

const GROUPED = 'layer1.1.conv2';
const SECOND = 'conv2';
const grouped = () => convOf('resnext50_32x4d', GROUPED);

const twoGpus: Step = {
  title: text('AlexNet’s two GPUs', 'AlexNet 的两块 GPU'),
  text: text(
    'In 2012 AlexNet was too large for the memory of one GPU. So its channels were split over two, and conv2, conv4 and conv5 read only the half on their own GPU. That is a convolution in two groups. It was a way to make the network fit.',
    '2012 年，AlexNet 装不进一块 GPU 的显存。于是通道分到两块上，conv2、conv4、conv5 只读自己那块 GPU 上的一半。这就是分成两组的卷积。当时这样做，是为了装得下。',
  ),
  state: '?a=alexnet_2012_one_group&b=alexnet_2012_two_groups&panel=relatives',
  look: 'kin-alexnet',
  sources: ['alexnet'],
  notes: notes.twoGpus,
};

const saved: Step = {
  title: text('What two groups save', '分两组省了多少'),
  text: text(
    'With one group (A) AlexNet has {one} parameters, with two (B) {two}. In conv2 each output reads half of the channels, so the layer has half the weights: {convTwo} instead of {convOne}. The large fully connected layers stay as they are, so the whole changes little.',
    '只有一组时（A），AlexNet 有 {one} 个参数；分两组（B）是 {two} 个。conv2 的每个输出只读一半通道，权重也就减半：{convTwo}，而不是 {convOne}。庞大的全连接层没有变，所以总数变化不大。',
  ),
  state: '?a=alexnet_2012_one_group&b=alexnet_2012_two_groups&panel=layers',
  look: 'params-b',
  sources: ['alexnet', 'counted'],
  notes: notes.saved,
  figures: () => ({
    one: short(costOf('alexnet_2012_one_group').params),
    two: short(costOf('alexnet_2012_two_groups').params),
    convOne: exact(weightsOf('alexnet_2012_one_group', SECOND)),
    convTwo: exact(weightsOf('alexnet_2012_two_groups', SECOND)),
  }),
};

const ownGroup: Step = {
  title: text('A group reads its own channels', '每组只读自己的通道'),
  text: text(
    'In the 3×3 of A each output reads all {dense} inputs. B’s 3×3 has {groups} groups: an output reads the {each} channels of its own group and none of the others. The picture has a square for each group and nothing between them.',
    'A 的 3×3 卷积中，每个输出读全部 {dense} 个输入通道。B 的 3×3 分成 {groups} 组：一个输出只读自己组里的 {each} 个通道，别组的都不读。图里每组一个方块，方块之间什么也没有。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&panel=connectivity&at=1.2',
  look: 'connectivity',
  sources: ['section-3.3', 'counted'],
  notes: notes.ownGroup,
  given: ['groups'],
  figures: () => ({
    dense: exact(convStep('resnet50', GROUPED).inPerGroup),
    groups: exact(grouped().op.groups),
    each: exact(convStep('resnext50_32x4d', GROUPED).inPerGroup),
  }),
};

const shape: Step = {
  title: text('Read it off the weight’s shape', '从权重的形状读出来'),
  text: text(
    'PyTorch stores the weights of a convolution as outputs, inputs per group, height, width. B’s `layer1.1.conv2.weight` has the shape {shape}: {out} outputs, each of which reads {each} channels. The number of groups is not in it; it follows from the channels that come in.',
    'PyTorch 把卷积权重按“输出通道、每组输入通道、高、宽”存放。B 的 `layer1.1.conv2.weight` 形状是 {shape}：{out} 个输出，每个读 {each} 个通道。形状里没有组数，组数要由输入通道数算出。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&panel=connectivity&at=1.2',
  look: 'connectivity',
  sources: ['torchvision', 'counted'],
  notes: notes.shape,
  figures: () => ({
    shape: `[${grouped()
      .tensors.find(({ role }) => role === 'weight')
      ?.shape.join(', ')}]`,
    out: exact(grouped().out.channels),
    each: exact(convStep('resnext50_32x4d', GROUPED).inPerGroup),
    dense: exact(groupStep(grouped(), 1).weights),
  }),
  exercise: {
    kind: 'number',
    ask: text('How many weights is that?', '这一共是多少个权重？'),
    answer: () => convStep('resnext50_32x4d', GROUPED).weights,
    why: text('Yes. In one group it would be {dense}.', '对。若只有一组，就是 {dense} 个。'),
    hint: text('Multiply the four numbers of the shape.', '把形状里的四个数相乘。'),
    slips: [
      {
        value: () => groupStep(grouped(), 1).weights,
        why: text(
          'That is the dense convolution of the same width: there each output reads all channels.',
          '那是同样宽度的普通卷积：那里每个输出读全部通道。',
        ),
      },
    ],
  },
};

const moreGroups: Step = {
  title: text('More groups, less of everything', '组越多，一切越少'),
  text: text(
    'Keep the {out} channels and make more groups: weights and MACs fall in the same measure. With {few} groups there are {weights} weights. What also falls is the work for each byte: {intensity} MACs a byte here, {dense} in one group. Remember it for the lesson on time.',
    '保持 {out} 个通道，增加组数：权重和乘加按同一比例下降。分 {few} 组时有 {weights} 个权重。同时下降的还有每字节的计算量：这里每字节 {intensity} 次乘加，只有一组时是 {dense} 次。讲时间的那一课会用到它。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&panel=connectivity&groups=8&at=1.2',
  look: 'group-limit',
  sources: ['counted'],
  notes: notes.moreGroups,
  given: ['few'],
  figures: () => {
    const few = groupStep(grouped(), 8);
    return {
      out: exact(grouped().out.channels),
      few: exact(few.groups),
      weights: exact(few.weights),
      intensity: tenths(few.intensity.macsPerByte),
      dense: tenths(groupStep(grouped(), 1).intensity.macsPerByte),
    };
  },
};

const depthwise: Step = {
  title: text('The limit: depthwise', '极限：逐通道卷积'),
  text: text(
    'With as many groups as channels, {groups} here, each output reads one channel. This is a depthwise convolution. Nothing mixes the channels any more. “Depthwise separable” is another thing: it adds a 1×1 that mixes them.',
    '组数等于通道数时（这里是 {groups}），每个输出只读一个通道。这叫逐通道卷积（depthwise）。通道之间不再混合。“深度可分离卷积”是另一回事：它再加一个 1×1 卷积来混合通道。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&panel=connectivity&groups=128&at=1.2',
  look: 'group-limit',
  sources: ['counted', 'mobilenet'],
  notes: notes.depthwise,
  figures: () => ({ groups: exact(grouped().in.channels) }),
  exercise: {
    kind: 'choice',
    ask: text(
      'What mixes the channels in MobileNet, whose 3×3 are depthwise?',
      'MobileNet 的 3×3 都是逐通道卷积，那么靠什么混合通道？',
    ),
    options: [
      {
        text: text('the depthwise 3×3 itself', '逐通道的 3×3 本身'),
        isRight: () => groupStep(grouped(), grouped().in.channels).inPerGroup > 1,
        why: text(
          'Each of its outputs reads one channel, so it mixes none.',
          '它的每个输出只读一个通道，什么也不混合。',
        ),
      },
      {
        text: text('a 1×1 convolution after it', '后面的 1×1 卷积'),
        isRight: true,
        why: text(
          'Yes. A 1×1 reads every channel at one position. Both together are called depthwise separable.',
          '对。1×1 卷积在一个位置上读所有通道。两者合起来叫深度可分离卷积。',
        ),
      },
      {
        text: text('ReLU', 'ReLU'),
        isRight: false,
        why: text('ReLU takes each number by itself.', 'ReLU 对每个数单独作用。'),
      },
    ],
  },
};

const mobileNet: Step = {
  title: text('MobileNet came from the other end', 'MobileNet 从另一头走来'),
  text: text(
    'MobileNet v1 (A) makes every group one channel and lets a 1×1 do the mixing: {macs} MACs. ResNeXt took nothing from it; it was published five months earlier. Between one group and depthwise lies the whole line, and ResNeXt asks where on it one should stand.',
    'MobileNet v1（A）让每组只有一个通道，由 1×1 负责混合：{macs} 次乘加。ResNeXt 没有借用它，反而早发表五个月。从一组到逐通道是一整条线，ResNeXt 问的是：应该站在线上的哪一点。',
  ),
  state: '?a=mobilenet_v1&b=resnext50_32x4d&panel=relatives',
  look: 'kin-mobilenet',
  sources: ['mobilenet', 'counted'],
  notes: notes.mobileNet,
  figures: () => ({ macs: short(costOf('mobilenet_v1').macs) }),
};

const pays: Step = {
  title: text('What grouping pays for', '分组省下的，用在哪里'),
  text: text(
    'Wide ResNet-50-2 (A) and ResNeXt-50 32x4d (B) have the same shapes everywhere: both 3×3 are {width} wide in stage 1. Groups alone make {wide} parameters {narrow}. ResNeXt spends what groups save on width: its 3×3 is twice as wide as ResNet-50’s at {share} of its parameters.',
    'Wide ResNet-50-2（A）和 ResNeXt-50 32x4d（B）处处形状相同：阶段 1 的 3×3 都宽 {width}。单是分组，就把 {wide} 个参数变成 {narrow} 个。ResNeXt 把分组省下的花在宽度上：它的 3×3 是 ResNet-50 的两倍宽，参数却只有后者的 {share}。',
  ),
  state: '?a=wide_resnet50_2&b=resnext50_32x4d&b.chain=open',
  look: 'controls-b',
  sources: ['counted'],
  notes: notes.pays,
  figures: () => {
    const spec = residualOf('resnext50_32x4d');
    return {
      width: exact(spec.cardinality * stageGroupWidth(spec, 0)),
      wide: short(costOf('wide_resnet50_2').params),
      narrow: short(costOf('resnext50_32x4d').params),
      share: percent(costOf('resnext50_32x4d').params / costOf('resnet50').params),
    };
  },
  exercise: {
    kind: 'set',
    ask: text(
      'The chain is open. Turn C and d of B until it is the same network as A.',
      '锁链已打开。转动 B 的 C 和 d，使它成为和 A 一样的网络。',
    ),
    isDone: ({ a, b }) => sameSpec(a, b),
    now: ({ b }) =>
      isResidual(b)
        ? {
            c: exact(b.cardinality),
            d: exact(b.groupWidth),
            now: exact(b.cardinality * b.groupWidth),
          }
        : { c: '–', d: '–', now: '–' },
    why: text(
      'Done: C = {c} and d = {d}. One group that is {now} wide is the dense convolution.',
      '完成：C = {c}，d = {d}。只有一组、宽 {now}，就是普通卷积。',
    ),
    notYet: text(
      'B has C = {c} and d = {d}, so its 3×3 is {now} wide. A’s has one group.',
      'B 现在 C = {c}，d = {d}，3×3 宽 {now}。A 的 3×3 只有一组。',
    ),
    example: '?a=wide_resnet50_2&b=wide_resnet50_2',
  },
};

export const grouping: Lesson = {
  id: 'grouped-convolution',
  title: text('Grouped convolution', '分组卷积'),
  about: text(
    'From AlexNet’s two GPUs to the depthwise limit.',
    '从 AlexNet 的两块 GPU 到逐通道卷积这一极限。',
  ),
  steps: [twoGpus, saved, ownGroup, shape, moreGroups, depthwise, mobileNet, pays],
};

function weightsOf(presetId: string, name: string): number {
  const weight = convOf(presetId, name).tensors.find(({ role }) => role === 'weight');
  return weight?.shape.reduce((product, length) => product * length, 1) ?? 0;
}
