import { designChoices } from '../../core/designChoices';
import { INCEPTION } from '../../core/families/googlenet';
import { TABLE_5 } from '../../core/paperTables';
import { residualOf } from '../../core/presets';
import { isResidual } from '../../core/spec';
import { at, convOf, graphOf, specOf } from '../counted';
import { exact, tenths } from '../figure';
import type { Lesson, Step } from '../lesson';
import { notes } from '../notes/splitting';
import { text } from '../text';

const numbersOf = (presetId: string) => designChoices(specOf(presetId)).numbers;
const modules = () => INCEPTION.flatMap((stage) => Object.values(stage));

const neuron: Step = {
  title: text('One neuron already does it', '一个神经元就已如此'),
  text: text(
    'A neuron takes a vector x, multiplies each x_i by a weight w_i and adds up. So it splits x into numbers, transforms each by itself and merges them by a sum. In A’s first 1×1 each output is such a sum of {inputs} products.',
    '一个神经元拿到向量 x，把每个 x_i 乘以权重 w_i，再加起来。也就是：把 x 拆成一个个数，各自变换，再求和合并。A 的第一个 1×1 卷积里，每个输出就是 {inputs} 个乘积之和。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&at=1.2',
  look: 'panel',
  sources: ['section-3.2'],
  notes: notes.neuron,
  figures: () => ({ inputs: exact(convOf('resnet50', 'layer1.1.conv1').in.channels) }),
};

const inception: Step = {
  title: text('Inception: larger parts', 'Inception：把部分做大'),
  text: text(
    'GoogLeNet (network A) splits, transforms and merges on a larger scale. Its Inception module sends the same input into four branches of different kernels, and puts their outputs side by side.',
    'GoogLeNet（网络 A）在更大的尺度上“拆分—变换—合并”。它的 Inception 模块把同一个输入送进四条卷积核各不相同的分支，再把各分支的输出并排接起来。',
  ),
  state: '?a=googlenet&b=resnext50_32x4d&panel=relatives',
  look: 'kin-googlenet',
  sources: ['googlenet', 'section-3.2'],
  notes: notes.inception,
};

const sixWidths: Step = {
  title: text('Six numbers a module', '每个模块六个数'),
  text: text(
    'The first module, 3a, has the widths {first}. The next one has {second}. No rule computes them: they were tailored one by one.',
    '第一个模块 3a 的六个宽度是 {first}。下一个是 {second}。没有规则能算出这些数：它们是一个一个裁剪出来的。',
  ),
  state: '?a=googlenet&b=resnext50_32x4d&at=1.1',
  look: 'lane-a',
  sources: ['googlenet'],
  notes: notes.sixWidths,
  figures: () => ({
    first: at(modules(), 0).join(', '),
    second: at(modules(), 1).join(', '),
    modules: exact(modules().length),
    each: exact(at(modules(), 0).length),
  }),
  exercise: {
    kind: 'number',
    ask: text(
      'GoogLeNet has {modules} modules with {each} widths each. How many numbers had to be chosen?',
      'GoogLeNet 有 {modules} 个模块，每个 {each} 个宽度。一共要定多少个数？',
    ),
    answer: () => numbersOf('googlenet'),
    why: text(
      '{answer} numbers. The panel has the count for each network.',
      '{answer} 个数。面板里列有每个网络的个数。',
    ),
    hint: text('Multiply the modules by the widths of one.', '用模块数乘以每个模块的宽度数。'),
    slips: [
      {
        value: () => modules().length,
        why: text('That is the number of modules.', '那是模块的个数。'),
      },
      {
        value: () => at(modules(), 0).length,
        why: text('Those are the widths of one module.', '那是一个模块的宽度个数。'),
      },
    ],
  },
};

const hardToMove: Step = {
  title: text('Why that is hard to move', '为什么难以搬到别处'),
  text: text(
    'These {googlenet} widths were tailored for ImageNet, stage by stage. For other data nobody knows which of them to change. That is what the paper says against Inception: not that it is bad, but that its many numbers make it hard to adapt.',
    '这 {googlenet} 个宽度是为 ImageNet 逐个阶段裁剪的。换一份数据，没人知道该改哪一个。论文对 Inception 的意见正在这里：不是说它不好，而是说数太多，难以适应新的数据和任务。',
  ),
  state: '?a=googlenet&b=resnext50_32x4d&panel=relatives',
  look: 'kin-googlenet',
  sources: ['section-1', 'counted'],
  notes: notes.hardToMove,
  figures: () => ({ googlenet: exact(numbersOf('googlenet')) }),
};

const accurate: Step = {
  title: text('Inception is no weak opponent', 'Inception 并不弱'),
  text: text(
    'Table 5: Inception-v3 has a top-1 error of {inception} % at {inceptionPx} px, ResNeXt-101 64x4d {resnext} % at {resnextPx} px. The table compares errors, not cost. This page does not build Inception-v3 and says nothing of its MACs.',
    '表 5：Inception-v3 在 {inceptionPx} 像素下 top-1 错误率为 {inception} %，ResNeXt-101 64x4d 在 {resnextPx} 像素下为 {resnext} %。这张表比的是错误率，不是代价。本页没有搭建 Inception-v3，也不谈它的乘加。',
  ),
  state: '?a=resnet101&b=resnext101_64x4d&panel=paper&table=5',
  look: 'panel',
  sources: ['table-5'],
  notes: notes.accurate,
  figures: () => {
    const top1 = (net: string) => TABLE_5.find((row) => row.net === net)?.at320Or299?.top1 ?? 0;
    return {
      inception: tenths(top1('Inception-v3')),
      resnext: tenths(top1('ResNeXt-101 (64x4d)')),
      // As the table's head says: all at 320 px but Inception.
      inceptionPx: exact(299),
      resnextPx: exact(320),
    };
  },
};

const samePaths: Step = {
  title: text('ResNeXt: all paths alike', 'ResNeXt：路径全都一样'),
  text: text(
    'ResNeXt keeps split, transform, merge, but gives all paths the same shape and sums them. Their number is one number, C = {c}; what one of them is wide is another, d = {d}. Choosing {numbers} numbers replaces choosing {googlenet}.',
    'ResNeXt 保留“拆分—变换—合并”，但让所有路径形状相同，再求和。路径的条数是一个数，C = {c}；每条路径的宽度是另一个数，d = {d}。只要定 {numbers} 个数，而不是 {googlenet} 个。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&form=a&at=1.2',
  look: 'panel',
  sources: ['section-3.3'],
  notes: notes.samePaths,
  given: ['c', 'd'],
  figures: () => {
    const { cardinality, groupWidth } = residualOf('resnext50_32x4d');
    return {
      c: exact(cardinality),
      d: exact(groupWidth),
      numbers: exact(numbersOf('resnext50_32x4d')),
      googlenet: exact(numbersOf('googlenet')),
    };
  },
};

const yourTurn: Step = {
  title: text('Design a network with one number', '用一个数设计一个网络'),
  text: text(
    'The chain between C and d is closed: when you turn C, the page solves d so that a block keeps its weights. All {blocks} blocks of B follow at once.',
    'C 和 d 之间的锁链是合上的：你转动 C，页面就解出 d，使块的权重数不变。B 的 {blocks} 个块会同时跟着变。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d',
  look: 'controls-b',
  sources: ['table-2', 'counted'],
  notes: notes.yourTurn,
  figures: () => ({
    blocks: exact(graphOf('resnext50_32x4d').stages.reduce((all, s) => all + s.blocks.length, 0)),
  }),
  exercise: {
    kind: 'set',
    ask: text(
      'Give B a cardinality C of 8, with the chain closed.',
      '在锁链合上时，把 B 的基数 C 设成 8。',
    ),
    isDone: ({ b }) => isResidual(b) && b.cardinality === 8 && b.groupWidth === 14,
    now: ({ b }) =>
      isResidual(b) ? { c: exact(b.cardinality), d: exact(b.groupWidth) } : { c: '–', d: '–' },
    why: text(
      'Done: d followed to {d}, as in the paper’s Table 2. You chose one number.',
      '完成：d 自动变成 {d}，和论文表 2 一样。你只选了一个数。',
    ),
    notYet: text(
      'B has C = {c} and d = {d} now. If d does not follow C, close the chain between them.',
      'B 现在是 C = {c}，d = {d}。如果 d 不跟着 C 变，请合上两者之间的锁链。',
    ),
    example: '?a=resnet50&b=resnext50_8x14d',
  },
};

export const splitting: Lesson = {
  id: 'split-transform-merge',
  title: text('Split, transform, merge', '拆分、变换、合并'),
  about: text(
    'From one neuron to Inception, and why a table of hand-picked widths is hard to move to other data.',
    '从一个神经元到 Inception；为什么一张手工挑选的宽度表难以搬到别的数据上。',
  ),
  steps: [neuron, inception, sixWidths, hardToMove, accurate, samePaths, yourTurn],
};
