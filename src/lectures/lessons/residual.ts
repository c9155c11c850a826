import { depthRuleError } from '../../core/depthRuleCheck';
import { ABLATION } from '../../core/paperTables';
import { residualOf } from '../../core/presets';
import { isResidual, sameSpec } from '../../core/spec';
import { at, costOf, graphOf } from '../counted';
import { exact, tenths } from '../figure';
import type { Lesson, Step } from '../lesson';
import { notes } from '../notes/residual';
import { text } from '../text';

const SMALL = 'a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d';
const resnext = residualOf('resnext50_32x4d');

const shortcut: Step = {
  title: text('The shortcut', '捷径'),
  text: text(
    'A block computes y = x + F(x): its layers learn only what is to be added to x. Where x and F(x) have the same shape the shortcut is free. Of the {blocks} blocks of ResNet-50 {projections} change the shape; there a 1×1 on the shortcut (dashed) brings x to it.',
    '一个块计算 y = x + F(x)：它的各层只学习要加到 x 上的部分。x 与 F(x) 形状相同时，捷径没有代价。ResNet-50 的 {blocks} 个块里有 {projections} 个改变形状，那里的捷径上有一个 1×1 卷积（虚线），把 x 变成所需的形状。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d',
  look: 'lane-a',
  sources: ['resnet', 'counted'],
  notes: notes.shortcut,
  figures: () => {
    const blocks = graphOf('resnet50').stages.flatMap((stage) => stage.blocks);
    const projections = blocks.filter((each) => each.shortcut === 'projection');
    return { blocks: exact(blocks.length), projections: exact(projections.length) };
  },
};

const without: Step = {
  title: text('Take them out', '把捷径去掉'),
  text: text(
    'B is ResNet-50 as well. Without shortcuts the projections go too, and with them {weights} parameters. Nothing else changes, so what shortcuts are good for is not in the counts.',
    'B 也是 ResNet-50。去掉捷径，投影也没有了，少了 {weights} 个参数。其他都不变，所以捷径的好处不在这些计数里。',
  ),
  state: '?a=resnet50&b=resnet50',
  look: 'controls-b',
  sources: ['counted'],
  notes: notes.without,
  figures: () => ({
    weights: exact(costOf('resnet50').params - costOf('resnet50', { residual: false }).params),
  }),
  exercise: {
    kind: 'set',
    ask: text(
      'Open “More settings” of network B and switch its shortcuts off.',
      '打开网络 B 的“更多设置”，关掉捷径。',
    ),
    isDone: ({ a, b }) =>
      isResidual(a) && isResidual(b) && !b.residual && sameSpec({ ...b, residual: true }, a),
    now: ({ b }) => ({ with: isResidual(b) && b.residual ? '✓' : '✗' }),
    why: text(
      'Done: the arcs are gone. Under the networks stands the error that the paper measured of this one.',
      '完成：弧线没有了。网络下方是论文对这个网络测得的错误率。',
    ),
    notYet: text(
      'Shortcuts of B: {with}. All else is to be as in A.',
      'B 的捷径：{with}。其他设置要和 A 一样。',
    ),
    example: '?a=resnet50&b=resnet50&b.res=0',
  },
};

const ablation: Step = {
  title: text('The paper’s ablation', '论文的消融实验'),
  text: text(
    'Trained from the start without shortcuts, ResNet-50 goes from {resnet} % error to {resnetWithout} %, ResNeXt-50 from {resnext} % to {resnextWithout} %. Both need them. But without them ResNeXt is still the better by far.',
    '不带捷径、从头训练，ResNet-50 的错误率从 {resnet} % 变成 {resnetWithout} %，ResNeXt-50 从 {resnext} % 变成 {resnextWithout} %。两者都需要捷径。但没有捷径时，ResNeXt 仍然好得多。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&panel=paper&table=residuals',
  look: 'panel',
  sources: ['section-5.1'],
  notes: notes.ablation,
  figures: () => {
    const [resnet, resnextRow] = [at(ABLATION, 0), at(ABLATION, 1)];
    return {
      resnet: tenths(resnet.withResidual),
      resnetWithout: tenths(resnet.without),
      resnext: tenths(resnextRow.withResidual),
      resnextWithout: tenths(resnextRow.without),
    };
  },
  exercise: {
    kind: 'number',
    ask: text(
      'How many points does ResNeXt-50 lose without shortcuts? One decimal.',
      'ResNeXt-50 去掉捷径后损失多少个百分点？保留一位小数。',
    ),
    decimals: 1,
    answer: () => lost(1),
    why: text(
      '{answer} points, about half of what ResNet-50 loses.',
      '{answer} 个百分点，大约是 ResNet-50 所失的一半。',
    ),
    hint: text(
      'Subtract the two errors of ResNeXt-50 in the table.',
      '用表中 ResNeXt-50 的两个错误率相减。',
    ),
    slips: [
      {
        value: () => lost(0),
        why: text('That is what ResNet-50 loses.', '那是 ResNet-50 所失的。'),
      },
    ],
  },
};

const meaning: Step = {
  title: text('How the authors read it', '作者怎样解释'),
  text: text(
    'Shortcuts help the optimisation: with the same layers training ends at a better place. Aggregated transformations are the stronger representation: they are better with shortcuts and without. These are two different gains.',
    '捷径帮助优化：层相同，训练却能到达更好的结果。聚合变换是更强的表示：有没有捷径，它都更好。这是两种不同的收益。',
  ),
  state: '?a=resnet50&a.res=0&b=resnext50_32x4d&b.res=0&panel=paper&table=residuals',
  look: 'lane-b',
  sources: ['section-5.1'],
  notes: notes.meaning,
};

const switchedOff: Step = {
  title: text('Another experiment: switch a trained one off', '另一个实验：关掉训练好的捷径'),
  text: text(
    'Here a shortcut of the small trained networks is off in one block, and they answer your photo so. That shows how a network that was trained with shortcuts leans on them. It says nothing of one that was trained without; only the ablation does.',
    '这里，训练好的小网络在一个块里关掉了捷径，再来回答你的照片。这说明带着捷径训练的网络有多依赖它们。至于不带捷径训练的网络会怎样，这里看不出来，只有消融实验能说明。',
  ),
  state: `?${SMALL}&panel=paths&off=residual&at=2.2`,
  look: 'panel',
  sources: ['section-5.1'],
  notes: notes.switchedOff,
};

const noEnsemble: Step = {
  title: text('Paths are no ensemble', '路径不是集成'),
  text: text(
    'In B the second of {paths} paths is off. The answer moves, little or much; rank the paths to see how much each does. The members of an ensemble are trained apart and each can answer alone. Paths are trained together: one alone was never meant to answer.',
    'B 的 {paths} 条路径中，第二条关掉了。答案会变，或多或少；给路径排名，就能看到每条的作用。集成的成员分开训练，各自都能作答。路径则是一起训练的：单独一条从来不是用来作答的。',
  ),
  state: `?${SMALL}&panel=paths&off=-_1&at=2.2`,
  look: 'panel',
  sources: ['section-2'],
  notes: notes.noEnsemble,
  given: ['paths'],
  figures: () => ({ paths: exact(residualOf('cifar10-resnext29-4x6d').cardinality) }),
};

const twoLayers: Step = {
  title: text('Two layers are not enough', '两层不够'),
  text: text(
    'Take C branches of two layers each and sum them. Stack the first layers one above the other: that is one wide layer. Put the second ones side by side: one wide layer again. ReLU minds neither.',
    '取 C 条各有两层的分支，求和。把第一层上下叠起来，就是一个宽层；把第二层左右拼起来，又是一个宽层。ReLU 不受影响。',
  ),
  state: '?a=resnet18&b=resnext50_32x4d&form=depth&step=stack',
  look: 'panel',
  sources: ['section-3.3', 'figure-4'],
  notes: notes.twoLayers,
};

const dense: Step = {
  title: text('The depth rule', '深度规则'),
  text: text(
    'So C = {c} branches that are {d} wide are one dense block of width {width}: on this device both sides agree to within rounding. Cardinality needs a middle layer that reads its own group alone, so a block at least three layers deep.',
    '所以 C = {c} 条宽 {d} 的分支，就是一个宽 {width} 的普通块：在本设备上计算，两边只差舍入误差。要让基数有意义，中间得有一层只读自己的组，所以块至少要有三层深。',
  ),
  state: '?a=resnet18&b=resnext50_32x4d&form=depth&step=dense',
  look: 'panel',
  sources: ['section-3.3', 'figure-4', 'counted'],
  notes: notes.dense,
  given: ['c', 'd'],
  figures: () => ({
    c: exact(resnext.cardinality),
    d: exact(resnext.groupWidth),
    width: exact(resnext.cardinality * resnext.groupWidth),
  }),
  exercise: {
    kind: 'choice',
    ask: text(
      'Somebody builds ResNet-18 with {c} two-layer branches in each block, summed. What is that?',
      '有人搭了一个 ResNet-18，每块有 {c} 条两层的分支，求和。这是什么？',
    ),
    options: [
      {
        text: text('a ResNeXt-18 with cardinality {c}', '基数为 {c} 的 ResNeXt-18'),
        isRight: () => depthRuleError(branches) > ROUNDING,
        why: text(
          'With two layers the branches melt into one dense block. Cardinality changes only its width.',
          '只有两层，分支就融成一个普通块。基数只改变它的宽度。',
        ),
      },
      {
        text: text('a wider or narrower ResNet-18', '一个更宽或更窄的 ResNet-18'),
        isRight: () => depthRuleError(branches) < ROUNDING,
        why: text('Yes: width C·d, and one path.', '对：宽度为 C·d，只有一条路径。'),
      },
      {
        text: text('a basic block with grouped convolutions', '用分组卷积的基本块'),
        isRight: false,
        why: text(
          'That is another network: there the second layer too reads only its group. torchvision refuses it.',
          '那是另一个网络：那里第二层也只读自己的组。torchvision 不接受这种设置。',
        ),
      },
    ],
  },
};

const refused: Step = {
  title: text('What the page does with it', '本页怎样对待它'),
  text: text(
    'B is ResNet-18 with C = {c}. The page draws the last network that made sense and says why this one does not, as torchvision does. Code that takes the setting without a word builds another network than its author thinks.',
    'B 是 C = {c} 的 ResNet-18。页面保留上一个成立的网络，并说明为什么这个不成立，和 torchvision 一样。默不作声接受这个设置的代码，搭出来的并不是作者以为的网络。',
  ),
  state: '?a=resnet18&b=resnet18&b.c=32',
  look: 'lane-b',
  sources: ['torchvision'],
  notes: notes.refused,
  given: ['c'],
  figures: () => ({ c: exact(resnext.cardinality) }),
};

export const residual: Lesson = {
  id: 'residual',
  title: text('Residual connections, and the depth rule', '残差连接与深度规则'),
  about: text(
    'What shortcuts and paths are each good for, and why a block needs three layers.',
    '捷径和路径各有什么用；为什么一个块需要三层。',
  ),
  steps: [shortcut, without, ablation, meaning, switchedOff, noEnsemble, twoLayers, dense, refused],
};

const branches = {
  cardinality: resnext.cardinality,
  groupWidth: resnext.groupWidth,
  channels: 64,
};
/** Far above what float32 rounds, far below any difference of function. */
const ROUNDING = 1e-4;

/** Points that a network of the ablation loses without shortcuts. */
function lost(row: number): number {
  const { withResidual, without: error } = at(ABLATION, row);
  return error - withResidual;
}
