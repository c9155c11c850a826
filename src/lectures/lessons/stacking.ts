import { designChoices } from '../../core/designChoices';
import { residualOf } from '../../core/presets';
import { depthOf, isResidual } from '../../core/spec';
import { type KernelStack, kernelStack } from '../../core/stackedKernels';
import { at, graphOf, identityBlocks, specOf } from '../counted';
import { exact, percent, ratio, short } from '../figure';
import type { Lesson, Step } from '../lesson';
import { notes } from '../notes/stacking';
import { text } from '../text';

/** So many 3x3 or one larger kernel, on the channels of ResNet's first stage. */
const stack = (kernelPx: number, layers: number): KernelStack =>
  kernelStack(kernelPx, layers, 64, 56);
const seen = (layers: number) => stack(3, layers).receptiveFieldPx;

const repeated: Step = {
  title: text('One layer, repeated', '同一种层，反复使用'),
  text: text(
    'VGG-16 (network A) repeats one layer: a 3×3 convolution. It has {convs} of them in {stages} stages. From stage to stage the picture is halved. Little else has to be designed.',
    'VGG-16（网络 A）反复使用同一种层：3×3 卷积。它共有 {convs} 个，分在 {stages} 个阶段里。每过一个阶段，图的边长减半。此外几乎没有什么要设计的。',
  ),
  state: '?a=vgg16&b=resnet50',
  look: 'lane-a',
  sources: ['vgg', 'counted'],
  notes: notes.repeated,
  figures: () => {
    const { layers, stages } = graphOf('vgg16');
    const convs = layers.filter(({ op }) => op.kind === 'conv').length;
    return { convs: exact(convs), stages: exact(stages.length) };
  },
};

const smallKernels: Step = {
  title: text('Why small kernels', '为什么用小卷积核'),
  text: text(
    'Two 3×3 convolutions, one after the other, see {field}×{field} px, as much as one 5×5. They need {share} of its weights, and a ReLU stands between them. So VGG stacks small kernels.',
    '两个 3×3 卷积前后相接，能看到 {field}×{field} 像素，和一个 5×5 卷积一样多。权重只要后者的 {share}，中间还有一个 ReLU。所以 VGG 叠的是小卷积核。',
  ),
  state: '?a=vgg16&b=resnet50&panel=relatives',
  look: 'kin-vgg',
  sources: ['vgg', 'counted'],
  notes: notes.smallKernels,
  figures: () => ({
    field: exact(seen(2)),
    share: percent(stack(3, 2).params / stack(5, 1).params),
    first: exact(seen(1)),
    more: exact(seen(2) - seen(1)),
  }),
  exercise: {
    kind: 'number',
    ask: text(
      'How many 3×3 convolutions in a row see as much as one 7×7?',
      '要和一个 7×7 卷积看到一样大的范围，需要几个 3×3 卷积相接？',
    ),
    answer: () => [1, 2, 3, 4].find((layers) => seen(layers) === stack(7, 1).receptiveFieldPx) ?? 0,
    why: text(
      'Yes: the first sees {first} px along a side, and each further one adds {more}.',
      '对：第一个沿一边看到 {first} 像素，以后每个多看 {more} 像素。',
    ),
    hint: text(
      'The first 3×3 sees {first} px along a side, and each further one adds {more}. Add until it is as much as the 7×7 sees.',
      '第一个 3×3 沿一边看到 {first} 像素，以后每个多看 {more} 像素。加到与 7×7 一样为止。',
    ),
    slips: [
      { value: () => 2, why: text('Two see only {field} px.', '两个只看到 {field} 像素。') },
      {
        value: () => 7,
        why: text(
          'That is the side of the large kernel. Count how many small ones reach it.',
          '那是大卷积核的边长。请数一数要几个小的才够。',
        ),
      },
    ],
  },
};

const blocks: Step = {
  title: text('ResNet stacks blocks', 'ResNet 叠的是块'),
  text: text(
    'ResNet keeps the habit, but the unit that repeats is a block of a few layers with a shortcut around it. ResNet-34 (A) and ResNet-50 (B) both have {blocks} blocks, {list} in the four stages. A block of A has two layers, a block of B three.',
    'ResNet 沿用这个习惯，只是反复使用的单位成了块：几层为一块，外面绕一条捷径。ResNet-34（A）和 ResNet-50（B）都有 {blocks} 个块，四个阶段依次为 {list}。A 的块有两层，B 的块有三层。',
  ),
  state: '?a=resnet34&b=resnet50',
  look: 'lane-b',
  sources: ['resnet-table-1'],
  notes: notes.blocks,
  given: ['list'],
  figures: () => {
    const { blocks: counts } = residualOf('resnet50');
    return { blocks: exact(sum(counts)), list: counts.join('-') };
  },
  exercise: {
    kind: 'set',
    ask: text(
      'Turn the depth of B until it is ResNet-101. Where do the new blocks go?',
      '转动 B 的深度，使它成为 ResNet-101。新增的块都去了哪里？',
    ),
    isDone: ({ b }) =>
      isResidual(b) && b.block === 'bottleneck' && depthOf(b) === depthOf(residualOf('resnet101')),
    now: ({ b }) =>
      isResidual(b)
        ? { depth: exact(depthOf(b)), now: b.blocks.join('-') }
        : { depth: '–', now: '–' },
    why: text(
      'Done: the blocks are {now} now. All new ones stand in the third stage.',
      '完成：现在的块数是 {now}。新块全在第三阶段。',
    ),
    notYet: text('B has a depth of {depth} now.', 'B 现在的深度是 {depth}。'),
    example: '?a=resnet34&b=resnet101',
  },
};

const ruleOne: Step = {
  title: text('Rule one: equal blocks in a stage', '规则一：同一阶段，块都一样'),
  text: text(
    'Blocks that put out pictures of the same size share their numbers: the same width and the same kernels. In the drawing all blocks of a stage have one shape. Only the first differs in its shortcut, because the picture or its channels change there.',
    '输出图大小相同的块，所有超参数都相同：宽度一样，卷积核也一样。看图中同一阶段的块，形状都一样。只有第一个块的捷径不同，因为图的大小或通道数在那里改变。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&at=3',
  look: 'lane-a',
  sources: ['section-3.1'],
  notes: notes.ruleOne,
};

const ruleTwo: Step = {
  title: text('Rule two: halve the picture, double the width', '规则二：边长减半，宽度加倍'),
  text: text(
    'Where the side of the picture is halved, the width is doubled. A quarter of the positions, and four times the products at each: a block costs the same in every stage. In ResNet-50 it is {macs} MACs, from {firstPx} px down to {lastPx} px.',
    '图的边长减半时，宽度加倍。位置只剩四分之一，每个位置的乘加变成四倍：所以每个阶段的块代价相同。在 ResNet-50 里，从 {firstPx} 像素到 {lastPx} 像素，每块都是 {macs} 次乘加。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&panel=layers&at=4.2',
  look: 'panel',
  sources: ['section-3.1', 'counted'],
  notes: notes.ruleTwo,
  figures: blockFigures,
  exercise: {
    kind: 'choice',
    ask: text(
      'Which block of ResNet-50 costs more MACs: the last of stage 1 or the last of stage 4?',
      'ResNet-50 中，阶段 1 的最后一块和阶段 4 的最后一块，哪个乘加更多？',
    ),
    options: [
      {
        text: text('that of stage 1', '阶段 1 的'),
        isRight: () => macsOf(0) > macsOf(3),
        why: text(
          'Its picture is larger, but its width is smaller in the same measure. Both have {macs}.',
          '它的图更大，但宽度按同样的程度更小。两者都是 {macs}。',
        ),
      },
      {
        text: text('that of stage 4', '阶段 4 的'),
        isRight: () => macsOf(0) < macsOf(3),
        why: text(
          'It is wider, but its picture is smaller in the same measure. Both have {macs}.',
          '它更宽，但图按同样的程度更小。两者都是 {macs}。',
        ),
      },
      {
        text: text('both the same', '一样多'),
        isRight: () => macsOf(0) === macsOf(3),
        why: text(
          'Yes: {macs} MACs each. That is the second rule at work.',
          '对：各 {macs} 次乘加。这就是第二条规则的效果。',
        ),
      },
    ],
  },
};

const notParameters: Step = {
  title: text('The rule keeps MACs, not parameters', '规则守住的是乘加，不是参数'),
  text: text(
    'A weight is stored once and used at every position. Fewer positions and more channels mean more weights for the same MACs: {first} parameters in a block of stage 1, {last} in one of stage 4, {times} as many.',
    '一个权重只存一份，却用在每个位置上。位置少了、通道多了，同样的乘加就要更多权重：阶段 1 的一块有 {first} 个参数，阶段 4 的一块有 {last} 个，是前者的 {times}。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&panel=layers&at=4.3',
  look: 'panel',
  sources: ['counted'],
  notes: notes.notParameters,
  figures: blockFigures,
};

const template: Step = {
  title: text('What the rules leave to choose', '规则之后还剩什么可选'),
  text: text(
    'With both rules one block decides the whole network. VGG-16 needs {vgg} numbers, ResNeXt {resnext}: C and d of the first stage. The rest follows, so a comparison of two networks is a comparison of two blocks. What is in the block is the next lesson.',
    '有了这两条规则，一个块就决定了整个网络。VGG-16 要定 {vgg} 个数，ResNeXt 只要 {resnext} 个：第一阶段的 C 和 d。其余都由此得出，于是比较两个网络就是比较两个块。块里面是什么，下一课再讲。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d',
  look: 'panel',
  sources: ['section-3.1', 'counted'],
  notes: notes.template,
  figures: () => ({
    vgg: exact(designChoices(specOf('vgg16')).numbers),
    resnext: exact(designChoices(specOf('resnext50_32x4d')).numbers),
  }),
};

export const stacking: Lesson = {
  id: 'stacking',
  title: text('Stacking, and its two rules', '叠块，以及两条规则'),
  about: text(
    'From VGG to ResNet: equal blocks in a stage, equal cost at every stage.',
    '从 VGG 到 ResNet：同一阶段的块相同，每个阶段的代价相同。',
  ),
  steps: [repeated, smallKernels, blocks, ruleOne, ruleTwo, notParameters, template],
};

/** The last block of a stage of ResNet-50. */
function blockCost(stage: number) {
  return at(identityBlocks('resnet50'), stage);
}

function macsOf(stage: number): number {
  return blockCost(stage).cost.macs;
}

function blockFigures() {
  const [first, last] = [blockCost(0), blockCost(3)];
  return {
    macs: short(first.cost.macs),
    firstPx: exact(first.info.out.heightPx),
    lastPx: exact(last.info.out.heightPx),
    first: exact(first.cost.params),
    last: exact(last.cost.params),
    times: ratio(last.cost.params / first.cost.params),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
