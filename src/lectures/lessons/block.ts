import { blockParams } from '../../core/blockParams';
import { formCosts } from '../../core/formCost';
import { firstStageChannels, residualOf } from '../../core/presets';
import { isResidual, stageGroupWidth } from '../../core/spec';
import { convStep } from '../counted';
import { bytes, exact, percent, short } from '../figure';
import type { Lesson, Step } from '../lesson';
import { notes } from '../notes/block';
import { text } from '../text';

const resnext = residualOf('resnext50_32x4d');
const { cardinality, groupWidth } = resnext;
const channels = firstStageChannels(resnext);
/** Weights of ResNet-50's block, which the other settings come near to. */
const goal = blockParams(resnext, 1, residualOf('resnet50').groupWidth);
/** So near is what the page calls a fit. */
const FITS = 0.05;

/** The paper's block in its three forms. */
const forms = () => formCosts({ channels, cardinality, groupWidth, px: 56 });

const bottleneck: Step = {
  title: text('ResNet’s bottleneck', 'ResNet 的瓶颈块'),
  text: text(
    'A’s block narrows {channels} channels to {width} by a 1×1, works on them with a 3×3, and widens them again. At {channels} channels the 3×3 would cost {full} MACs; on {width} it costs {spatial}. The two 1×1 cost {pointwise} each.',
    'A 的块先用 1×1 把 {channels} 个通道压到 {width} 个，用 3×3 处理，再放宽回去。在 {channels} 个通道上，3×3 要 {full} 次乘加；在 {width} 个上只要 {spatial} 次。两个 1×1 各要 {pointwise} 次。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&at=1.2',
  look: 'panel',
  sources: ['figure-1', 'counted'],
  notes: notes.bottleneck,
  figures: () => {
    const spatial = convStep('resnet50', 'layer1.1.conv2');
    const times = (channels / spatial.inPerGroup) ** 2;
    return {
      channels: exact(channels),
      width: exact(spatial.inPerGroup),
      full: short(spatial.intensity.macs * times),
      spatial: short(spatial.intensity.macs),
      pointwise: short(convStep('resnet50', 'layer1.1.conv1').intensity.macs),
    };
  },
};

const formA: Step = {
  title: text('Form (a): C paths, summed', '形式 (a)：C 条路径求和'),
  text: text(
    'ResNeXt’s block has C = {c} paths. Each narrows the {channels} channels to d = {d}, works on those, and widens them to {channels}. All are summed, and the shortcut is added: y = x + ΣT_i(x). These are {convs} convolutions. The last BN stands once, after the sum of paths.',
    'ResNeXt 的块有 C = {c} 条路径。每条把 {channels} 个通道压到 d = {d} 个，处理之后再放宽到 {channels} 个。所有路径求和，再加上捷径：y = x + ΣT_i(x)。这样一共 {convs} 个卷积。最后的 BN 只有一个，放在路径求和之后。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&form=a&at=1.2',
  look: 'panel',
  sources: ['section-3.3', 'figure-3', 'counted'],
  notes: notes.formA,
  given: ['c', 'd'],
  figures: () => ({ ...setting(), convs: exact(forms().a.convolutions) }),
  exercise: {
    kind: 'number',
    ask: text(
      'How many convolution weights has one of these paths?',
      '这样一条路径有多少个卷积权重？',
    ),
    answer: () => blockParams(resnext, 1, groupWidth),
    why: text(
      'Yes: {channels}·d + 9·d·d + d·{channels} with d = {d}.',
      '对：{channels}·d + 9·d·d + d·{channels}，其中 d = {d}。',
    ),
    hint: text(
      'Add the 1×1 that narrows ({channels}·d), the 3×3 (9·d·d) and the 1×1 that widens (d·{channels}), for d = {d}.',
      '把压窄的 1×1（{channels}·d）、3×3（9·d·d）和放宽的 1×1（d·{channels}）加起来，d = {d}。',
    ),
    slips: [
      {
        value: () => blockParams(resnext, cardinality, groupWidth),
        why: text('That is all {c} paths together.', '那是全部 {c} 条路径加在一起。'),
      },
    ],
  },
};

const formB: Step = {
  title: text('Form (b): join before the last 1×1', '形式 (b)：先拼接，再做最后的 1×1'),
  text: text(
    'A sum of products is one product: instead of {c} last 1×1 that are summed, put the paths’ outputs side by side and use one 1×1 that reads all {width} channels. Now there are {convs} convolutions, and not one weight has changed.',
    '若干乘积之和就是一个乘积：与其做 {c} 个 1×1 再求和，不如把各路径的输出并排拼起来，用一个 1×1 读全部 {width} 个通道。现在有 {convs} 个卷积，权重一个也没有变。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&form=b&at=1.2',
  look: 'panel',
  sources: ['figure-3', 'counted'],
  notes: notes.formB,
  given: ['c'],
  figures: () => ({ ...setting(), convs: exact(forms().b.convolutions) }),
};

const formC: Step = {
  title: text('Form (c): one grouped convolution', '形式 (c)：一个分组卷积'),
  text: text(
    'The first 1×1 of all paths read the same input, so they are one 1×1 with {width} outputs. The {c} small 3×3 read {d} channels each, so they are one 3×3 in {c} groups. {convs} convolutions are left. This is what code runs.',
    '各路径的第一个 1×1 读同一个输入，所以合成一个输出 {width} 个通道的 1×1。{c} 个小 3×3 各读 {d} 个通道，所以合成一个分成 {c} 组的 3×3。只剩 {convs} 个卷积。代码里运行的就是它。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&form=c&at=1.2',
  look: 'panel',
  sources: ['figure-3', 'counted'],
  notes: notes.formC,
  given: ['c', 'd'],
  figures: () => ({ ...setting(), convs: exact(forms().c.convolutions) }),
};

const whyC: Step = {
  title: text('The same function, three costs', '同一个函数，三种开销'),
  text: text(
    'All three have {params} parameters and give the same output. But (a) starts {launchesA} kernels where nothing is fused, (c) {launchesC}; (a) moves {bytesA}, (c) {bytesC}. That is why (c), and the paper used it too.',
    '三种形式都有 {params} 个参数，输出也相同。但不做融合时，(a) 要启动 {launchesA} 个内核，(c) 只要 {launchesC} 个；(a) 搬运 {bytesA} 数据，(c) 搬运 {bytesC}。所以用 (c)，论文用的也是它。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&form=all&at=1.2',
  look: 'panel',
  sources: ['figure-3', 'section-3.3', 'counted'],
  notes: notes.whyC,
  figures: () => {
    const { a, c } = forms();
    return {
      params: exact(c.params),
      launchesA: exact(a.launches),
      launchesC: exact(c.launches),
      bytesA: bytes(a.bytesMoved),
      bytesC: bytes(c.bytesMoved),
    };
  },
  exercise: {
    kind: 'choice',
    ask: text(
      'You train a network in form (c). What happens when you split its weights into form (a)?',
      '你用形式 (c) 训练了一个网络。把它的权重拆成形式 (a)，会怎样？',
    ),
    options: [
      {
        text: text('the same answer, up to rounding', '答案相同，只差舍入'),
        isRight: () => forms().a.params === forms().c.params,
        why: text(
          'Yes. The forms are one function; only the order of additions differs.',
          '对。三种形式是同一个函数，只是加法的次序不同。',
        ),
      },
      {
        text: text('a better answer, for the paths are independent', '答案更好，因为路径相互独立'),
        isRight: false,
        why: text(
          'The paths are the same in both. They were trained together and are no ensemble.',
          '两种形式里的路径是一样的。它们是一起训练的，不是集成。',
        ),
      },
      {
        text: text('it has to be trained anew', '必须重新训练'),
        isRight: false,
        why: text(
          'No weight is lost and none is new, so there is nothing to train.',
          '权重没有少，也没有多，不需要再训练。',
        ),
      },
    ],
  },
};

const sameBudget: Step = {
  title: text('The block’s budget', '块的预算'),
  text: text(
    'C·({channels}·d + 9·d·d + d·{channels}): {resnet} weights for one path of {one}, {resnext} for {c} paths of {d}. Only convolution weights are counted, no BN. C here is 8, and the chain is open: the block has {now} weights, far too few.',
    'C·({channels}·d + 9·d·d + d·{channels})：一条宽 {one} 的路径是 {resnet} 个权重，{c} 条宽 {d} 的路径是 {resnext} 个。只数卷积权重，不数 BN。这里 C 是 8，锁链已打开：块只有 {now} 个权重，太少了。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&b.c=8&b.chain=open&at=1.2',
  look: 'controls-b',
  sources: ['section-3.1', 'counted'],
  notes: notes.sameBudget,
  given: ['c', 'd', 'one'],
  figures: () => ({
    ...setting(),
    one: exact(residualOf('resnet50').groupWidth),
    resnet: exact(goal),
    resnext: exact(blockParams(resnext, cardinality, groupWidth)),
    now: exact(blockParams(resnext, 8, groupWidth)),
  }),
  exercise: {
    kind: 'set',
    ask: text(
      'Keep C = 8 and turn d until the block of B has about as many weights as A’s, within five percent.',
      '保持 C = 8，转动 d，使 B 的块与 A 的块权重数大致相同，相差不超过百分之五。',
    ),
    isDone: ({ b }) => isResidual(b) && b.cardinality === 8 && Math.abs(offBudget(b)) < FITS,
    now: ({ b }) =>
      isResidual(b)
        ? {
            c: exact(b.cardinality),
            d: exact(b.groupWidth),
            now: exact(blockParams(b, b.cardinality, b.groupWidth)),
            off: percent(Math.abs(offBudget(b))),
          }
        : { c: '–', d: '–', now: '–', off: '–' },
    why: text(
      'Done: d = {d} makes {now} weights, {off} off. It is the d of the paper’s Table 2.',
      '完成：d = {d} 时有 {now} 个权重，相差 {off}。这正是论文表 2 里的 d。',
    ),
    notYet: text(
      'With C = {c} and d = {d} the block has {now} weights, {off} off.',
      '现在 C = {c}，d = {d}，块有 {now} 个权重，相差 {off}。',
    ),
    example: '?a=resnet50&b=resnext50_8x14d',
  },
};

const firstStage: Step = {
  title: text('d is the first stage’s', 'd 说的是第一阶段'),
  text: text(
    '“32x4d” names C and the d of the first stage. By the second rule the groups widen with the stages: d is {widths}. C stays {c} everywhere. So the 3×3 of the last stage has {c} groups of {last}.',
    '“32x4d” 给出的是 C 和第一阶段的 d。按第二条规则，组随阶段变宽：d 依次为 {widths}。C 处处都是 {c}。所以最后阶段的 3×3 是 {c} 组，每组 {last} 个通道。',
  ),
  state: '?a=resnet50&b=resnext50_32x4d&panel=connectivity&at=4.2',
  look: 'lane-b',
  sources: ['table-1', 'counted'],
  notes: notes.firstStage,
  given: ['c'],
  figures: () => {
    const widths = resnext.planes.map((_, stage) => stageGroupWidth(resnext, stage));
    return { ...setting(), widths: widths.join(', '), last: exact(widths.at(-1) ?? 0) };
  },
};

export const block: Lesson = {
  id: 'block',
  title: text('The ResNeXt block and its three forms', 'ResNeXt 的块与三种形式'),
  about: text(
    'How C paths become one grouped convolution, and why code runs form (c).',
    'C 条路径怎样变成一个分组卷积；为什么代码运行形式 (c)。',
  ),
  steps: [bottleneck, formA, formB, formC, whyC, sameBudget, firstStage],
};

function setting() {
  return {
    c: exact(cardinality),
    d: exact(groupWidth),
    channels: exact(channels),
    width: exact(cardinality * groupWidth),
  };
}

/** How far a block is from ResNet-50's in its weights, as a share. */
function offBudget(spec: typeof resnext): number {
  return blockParams(spec, spec.cardinality, spec.groupWidth) / goal - 1;
}
