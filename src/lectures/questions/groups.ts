import { residualOf } from '../../core/presets';
import { stageWidth, widthPerGroup } from '../../core/spec';
import { convOf, convStep } from '../counted';
import { exact } from '../figure';
import type { Question } from '../question';
import { text } from '../text';

const resnext = residualOf('resnext50_32x4d');
const CONV = 'layer1.1.conv2';
const widths = () => resnext.planes.map((_, stage) => stageWidth(resnext, stage));

const numberOrWidth: Question = {
  id: 'groups-number-or-width',
  title: text(
    'Is `groups` the number of groups or the width of one?',
    '`groups` 是组数，还是一组的宽度？',
  ),
  text: text(
    'The number. In 32x4d `groups` is {c} and a group of the first stage is {d} channels wide. With both exchanged one gets {d} groups of {c}: as many channels, {times} times the weights in the 3×3. In lane A is the published network, in B the exchanged one.',
    '是组数。32x4d 里 `groups` 是 {c}，第一阶段每组宽 {d} 个通道。两者弄反，就成了 {d} 组、每组 {c} 个通道：通道总数不变，3×3 的权重却是 {times} 倍。A 是发表的网络，B 是弄反的。',
  ),
  state: '?a=resnext50_32x4d&b=resnext50_32x4d&b.c=4&b.d=32&at=1.2',
  look: 'panel',
  sources: ['torchvision', 'counted'],
  figures: () => ({
    c: exact(resnext.cardinality),
    d: exact(resnext.groupWidth),
    times: exact(resnext.cardinality / resnext.groupWidth),
  }),
};

const weightShape: Question = {
  id: 'weight-shape',
  title: text(
    'What does a weight of the shape [12, 1, 3, 3] mean?',
    '形状为 [12, 1, 3, 3] 的权重是什么意思？',
  ),
  text: text(
    'Outputs, inputs per group, height, width. The second number is 1: each output reads one input channel. With twelve channels coming in, these are twelve groups, a depthwise convolution. The shape itself does not tell the groups: inputs divided by the second number does. B’s 3×3 here has the shape {shape} on {inputs} inputs, so {groups} groups.',
    '依次是：输出通道、每组输入通道、高、宽。第二个数是 1，说明每个输出只读一个输入通道。若输入是十二个通道，就是十二组，即逐通道卷积。形状本身没有写组数：用输入通道数除以第二个数才是。这里 B 的 3×3 形状是 {shape}，输入 {inputs} 个通道，所以是 {groups} 组。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&panel=connectivity&at=1.2',
  look: 'connectivity',
  sources: ['torchvision', 'counted'],
  figures: () => {
    const conv = convOf('resnext50_32x4d', CONV);
    const weight = conv.tensors.find(({ role }) => role === 'weight');
    return {
      shape: `[${weight?.shape.join(', ')}]`,
      inputs: exact(conv.in.channels),
      groups: exact(conv.in.channels / (weight?.shape[1] ?? 1)),
    };
  },
};

const expansion: Question = {
  id: 'expansion',
  title: text(
    'Why does ResNeXt widen by 2 after its 3×3, and ResNet by 4?',
    '为什么 ResNeXt 在 3×3 之后放宽 2 倍，ResNet 却是 4 倍？',
  ),
  text: text(
    'Both put out the same: {out} channels in the first stage. torchvision’s `expansion` is {expansion} times `planes`, for both. But ResNeXt’s 3×3 is wider than `planes`: {wide} channels against {narrow}. So from its 3×3 to the output it is {ratio} times only. The factor between them follows; nobody chose it.',
    '两者输出一样多：第一阶段都是 {out} 个通道。torchvision 的 `expansion` 都是 `planes` 的 {expansion} 倍。但 ResNeXt 的 3×3 比 `planes` 宽：{wide} 个通道，而不是 {narrow} 个。所以从 3×3 到输出只有 {ratio} 倍。这个倍数是结果，不是谁选定的。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&at=1.2',
  look: 'panel',
  sources: ['torchvision', 'counted'],
  figures: () => {
    const out = convOf('resnext50_32x4d', 'layer1.1.conv3').out.channels;
    const [wide, narrow] = [stageWidth(resnext, 0), stageWidth(residualOf('resnet50'), 0)];
    return {
      out: exact(out),
      expansion: exact(out / (resnext.planes[0] ?? 1)),
      wide: exact(wide),
      narrow: exact(narrow),
      ratio: exact(out / wide),
    };
  },
};

const formula: Question = {
  id: 'width-formula',
  title: text(
    'Where does `int(planes * (base_width / 64)) * groups` come from?',
    '`int(planes * (base_width / 64)) * groups` 是怎么来的？',
  ),
  text: text(
    'It is C·d of a stage. `base_width` is d of the first stage, whose `planes` are {planes}: divided by {planes} it says how wide a group is for each plane. Times `planes` of a stage it is that stage’s d, times `groups` the whole 3×3: {widths}. The base width of B is {base}; for ResNet-50 it is {planes}, so that nothing changes.',
    '它就是一个阶段的 C·d。`base_width` 是第一阶段的 d，第一阶段的 `planes` 是 {planes}：除以 {planes}，得到每个 plane 对应的组宽。乘以某阶段的 `planes`，就是该阶段的 d；再乘 `groups`，就是整个 3×3 的宽度：{widths}。B 的 `base_width` 是 {base}；ResNet-50 是 {planes}，所以什么也不变。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d',
  look: 'lane-b',
  sources: ['torchvision', 'counted'],
  figures: () => ({
    planes: exact(resnext.planes[0] ?? 0),
    widths: widths().join(', '),
    base: exact(widthPerGroup(resnext)),
  }),
};

const always128: Question = {
  id: 'inner-width',
  title: text('Is the inner width always 128?', '内部宽度总是 128 吗？'),
  text: text(
    'Only in the first stage of 32x4d: {c} groups of {d}. It doubles with each stage: {widths}. A network whose 3×3 stays at {first} everywhere has {wrong} convolutional weights in its last 3×3 instead of {right}.',
    '只有 32x4d 的第一阶段是：{c} 组，每组 {d} 个。以后每个阶段加倍：{widths}。如果 3×3 处处都是 {first}，最后一个 3×3 只有 {wrong} 个权重，而不是 {right} 个。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&at=4.2',
  look: 'lane-b',
  sources: ['table-1', 'counted'],
  figures: () => {
    const [first = 0] = widths();
    return {
      c: exact(resnext.cardinality),
      d: exact(resnext.groupWidth),
      widths: widths().join(', '),
      first: exact(first),
      wrong: exact(convStep('resnext50_32x4d', CONV).weights),
      right: exact(convStep('resnext50_32x4d', 'layer4.2.conv2').weights),
    };
  },
};

const sameFunction: Question = {
  id: 'grouped-or-ungrouped',
  title: text(
    'Are a grouped and an ungrouped convolution mathematically the same?',
    '分组卷积和不分组的卷积在数学上一样吗？',
  ),
  text: text(
    'No. A grouped one is a dense one whose weights between groups are zero and stay zero. B’s 3×3 has {grouped} weights, a dense one of its width {dense}. What is the same are the paper’s forms (a), (b) and (c) of one block: they share every weight.',
    '不一样。分组卷积相当于一个普通卷积，其中组与组之间的权重是零，而且一直是零。B 的 3×3 有 {grouped} 个权重，同样宽度的普通卷积有 {dense} 个。真正相同的是论文里同一个块的形式 (a)、(b)、(c)：它们的每个权重都一样。',
  ),
  state: '?a=wide_resnet50_2&b=resnext50_32x4d&panel=connectivity&at=1.2',
  look: 'connectivity',
  sources: ['figure-3', 'counted'],
  figures: () => ({
    grouped: exact(convStep('resnext50_32x4d', CONV).weights),
    dense: exact(convStep('wide_resnet50_2', CONV).weights),
  }),
};

export const GROUP_QUESTIONS: readonly Question[] = [
  numberOrWidth,
  weightShape,
  expansion,
  formula,
  always128,
  sameFunction,
];
