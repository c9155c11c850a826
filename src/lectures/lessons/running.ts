import { SERVER_SPEEDS } from '../../core/reference/serverSpeeds';
import { TRAINED } from '../../core/trained';
import { at, convStep, costOf } from '../counted';
import { bytes, exact, hundredths, percent, ratio, short, tenths } from '../figure';
import type { Lesson, Step } from '../lesson';
import { notes } from '../notes/running';
import { text } from '../text';

const PAIR = 'a=resnet50&b=resnext50_32x4d';
const SMALL = 'a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d';
const CONV = 'layer1.1.conv2';
const dense = () => convStep('resnet50', CONV);
const grouped = () => convStep('resnext50_32x4d', CONV);
const reads = () => dense().intensity.inputsPerOutput / grouped().intensity.inputsPerOutput;

const measure: Step = {
  title: text('Measure it', '量一量'),
  text: text(
    'B has {macs} of A’s MACs. Press “Measure speed”: both networks run in turns on this device, warm, with weights that need not be trained. Then compare their times. Nothing in this panel is estimated.',
    'B 的乘加是 A 的 {macs}。按下“测速”：两个网络在本设备上轮流运行，先预热，权重不必训练过。再比较时间。这个面板里没有估计值。',
  ),
  state: `?${PAIR}&panel=time`,
  look: 'panel',
  sources: ['counted'],
  notes: notes.measure,
  figures: () => ({ macs: ratio(b().macs / a().macs) }),
};

const activations: Step = {
  title: text('More outputs to write', '要写出的输出更多'),
  text: text(
    'Nearly equal MACs, but B’s convolutions and fc put out {times} of the numbers that A’s do: {b} instead of {a}. Each has to be written to memory and read again.',
    '乘加几乎相等，但 B 的卷积层和全连接层输出的数是 A 的 {times}：{b} 个，而不是 {a} 个。每个数都要写进内存，再读出来。',
  ),
  state: `?${PAIR}&panel=layers&at=1.2`,
  look: 'activations-b',
  sources: ['counted'],
  notes: notes.activations,
  figures: () => ({
    times: ratio(b().activationOutputs / a().activationOutputs),
    a: short(a().activationOutputs),
    b: short(b().activationOutputs),
  }),
};

const intensity: Step = {
  title: text('Less work for each byte', '每字节的计算更少'),
  text: text(
    'A’s 3×3 in stage 1 does {dense} MACs for each byte that it moves, B’s grouped one {grouped}. A machine that computes faster than it fetches waits for bytes there. So MACs alone do not tell the time.',
    '阶段 1 里，A 的 3×3 每搬运一个字节做 {dense} 次乘加，B 的分组卷积只做 {grouped} 次。计算快于取数的机器，就在那里等数据。所以单看乘加看不出时间。',
  ),
  state: `?${PAIR}&panel=layers&columns=intensity&at=1.2`,
  look: 'panel',
  sources: ['counted'],
  notes: notes.intensity,
  figures: () => ({
    dense: tenths(dense().intensity.macsPerByte),
    grouped: hundredths(grouped().intensity.macsPerByte),
    readsA: exact(dense().intensity.inputsPerOutput),
    readsB: exact(grouped().intensity.inputsPerOutput),
  }),
  exercise: {
    kind: 'number',
    ask: text(
      'One output of that 3×3 is computed from {readsA} inputs in A and {readsB} in B. How many times fewer?',
      '那个 3×3 的一个输出，A 由 {readsA} 个输入算出，B 由 {readsB} 个。少到几分之一？请填分母。',
    ),
    answer: reads,
    why: text(
      '{answer} times fewer. Each number that is fetched is used fewer times.',
      '{answer} 分之一。取来的每个数，用到的次数更少。',
    ),
    hint: text('Divide the two numbers.', '把两个数相除。'),
    slips: [
      {
        value: () => grouped().groups,
        why: text(
          'That is the number of groups. But B’s 3×3 is also twice as wide.',
          '那是组数。可是 B 的 3×3 还宽了一倍。',
        ),
      },
    ],
  },
};

const servers: Step = {
  title: text('On servers too', '服务器上也是这样'),
  text: text(
    'Published by timm: on {gpu} ResNet-50 runs {gpuTimes} as many images a second as ResNeXt-50. On {cpu} it is {cpuTimes}. The gap belongs to the machine and its kernels, not to the network alone.',
    'timm 公布的数据：在 {gpu} 上，ResNet-50 每秒处理的图片是 ResNeXt-50 的 {gpuTimes}。在 {cpu} 上是 {cpuTimes}。差距来自机器和它的内核，不单来自网络。',
  ),
  state: `?${PAIR}&panel=time`,
  look: 'panel',
  sources: ['timm'],
  notes: notes.servers,
  given: ['gpu', 'cpu'],
  figures: () => {
    const [gpu, cpu] = [at(SERVER_SPEEDS, 0), at(SERVER_SPEEDS, -1)];
    return {
      gpu: machineOf(gpu),
      cpu: machineOf(cpu),
      gpuTimes: ratio(speedRatio(gpu)),
      cpuTimes: ratio(speedRatio(cpu)),
    };
  },
  exercise: {
    kind: 'choice',
    ask: text(
      'A paper compares two networks at equal FLOPs and calls them equally fast. What is missing?',
      '一篇论文在 FLOPs 相等时比较两个网络，就说它们一样快。缺了什么？',
    ),
    options: [
      {
        text: text('nothing: equal FLOPs are equal time', '不缺：FLOPs 相等，时间就相等'),
        isRight: () => Math.abs(speedRatio(at(SERVER_SPEEDS, 0)) - 1) < 0.05,
        why: text(
          'The table of servers says otherwise, and so does your own measurement.',
          '服务器的数据并非如此，你自己测的也一样。',
        ),
      },
      {
        text: text('times on the machine in question', '在所用机器上测的时间'),
        isRight: () => Math.abs(speedRatio(at(SERVER_SPEEDS, 0)) - 1) >= 0.05,
        why: text(
          'Yes. MACs are a count; time depends on bytes, kernels and the machine.',
          '对。乘加是计数；时间还取决于字节、内核和机器。',
        ),
      },
      {
        text: text('the number of parameters', '参数个数'),
        isRight: false,
        why: text(
          'Both have nearly the same number here, and their times differ all the same.',
          '这里两者参数几乎一样多，时间仍然不同。',
        ),
      },
    ],
  },
};

const answers: Step = {
  title: text('Two trained networks answer', '两个训练好的网络来回答'),
  text: text(
    'These two small networks ship with the page, so a photo is answered at once. They know ten classes. On the test images A is right on {a}, B on {b}; the 95 % intervals are {lowA} to {highA} and {lowB} to {highB}. They overlap: one training run each does not show which is better.',
    '这两个小网络随页面附带，所以照片马上有答案。它们只认识十个类别。在测试图片上，A 的准确率是 {a}，B 是 {b}；95 % 区间分别是 {lowA} 到 {highA} 和 {lowB} 到 {highB}。两个区间有重叠：各训练一次，还不能说明谁更好。',
  ),
  state: `?${SMALL}`,
  look: 'answers-b',
  sources: ['own-training'],
  notes: notes.answers,
  figures: () => {
    const [one, other] = [at(TRAINED, 0), at(TRAINED, 1)];
    return {
      a: percent(one.accuracy),
      b: percent(other.accuracy),
      lowA: percent(one.wilson95[0]),
      highA: percent(one.wilson95[1]),
      lowB: percent(other.wilson95[0]),
      highB: percent(other.wilson95[1]),
    };
  },
};

const unseen: Step = {
  title: text('Show them what they never saw', '给它们看没见过的'),
  text: text(
    'Take a sample under “what it never saw”, or your own photo. A cup is none of the ten classes, yet the shares still add up to one. Softmax spreads certainty over the classes that there are; it cannot say “none of them”.',
    '选一张“从没见过”的样例，或者你自己的照片。杯子不属于这十类，可各类的份额加起来仍是一。softmax 只在已有的类别之间分配把握，它不会说“都不是”。',
  ),
  state: `?${SMALL}`,
  look: 'answers-a',
  sources: ['own-training'],
  notes: notes.unseen,
};

const looked: Step = {
  title: text('What they see in your photo', '它们在照片里看什么'),
  text: text(
    'For a class, the map shows which places of the photo raised its score. The grid is coarse: it is the last stage’s. Compare A and B. A map tells where the evidence is, not why the network takes it for evidence.',
    '对一个类别，这张图显示照片的哪些位置提高了它的得分。格子很粗：那是最后一个阶段的分辨率。比较 A 和 B。图说明依据在哪里，不说明网络为什么把它当作依据。',
  ),
  state: `?${SMALL}&panel=looked`,
  look: 'panel',
  sources: ['counted'],
  notes: notes.looked,
};

const maps: Step = {
  title: text('Channel by channel', '逐个通道看'),
  text: text(
    'The feature maps of a stage, one tile a channel. Early ones follow edges and colours. In B the channels inside a block come in groups; after the last 1×1 they are mixed again, so a stage’s output has no groups.',
    '一个阶段的特征图，每个通道一格。前面的通道跟随边缘和颜色。B 的块内部，通道分成组；经过最后的 1×1 又混合起来，所以阶段的输出没有组。',
  ),
  state: `?${SMALL}&panel=maps`,
  look: 'panel',
  sources: ['section-3.3'],
  notes: notes.maps,
};

const imageNet: Step = {
  title: text('The large ones', '换成大网络'),
  text: text(
    'The official ImageNet weights of ResNet-50 and ResNeXt-50 are {a} and {b}. The button gets both, of one recipe, straight into this browser. Then the thousand classes answer, and every panel of this lesson works on them.',
    'ResNet-50 和 ResNeXt-50 的官方 ImageNet 权重分别是 {a} 和 {b}。按这个按钮，把训练方法相同的两份权重直接取进浏览器。之后由一千个类别来回答，这一课的每个面板都能用在它们身上。',
  ),
  state: `?${PAIR}&panel=weights`,
  look: 'get-imagenet',
  sources: ['torchvision-weights'],
  notes: notes.imageNet,
  figures: () => ({
    a: bytes(a().weightBytes),
    b: bytes(b().weightBytes),
  }),
};

export const running: Lesson = {
  id: 'run-it',
  title: text('Run it', '运行起来'),
  about: text(
    'Equal MACs, unequal time, and what the two networks see in your photo.',
    '乘加相等，时间不等；两个网络在你的照片里看到什么。',
  ),
  steps: [measure, activations, intensity, servers, answers, unseen, looked, maps, imageNet],
};

function a() {
  return costOf('resnet50');
}

function b() {
  return costOf('resnext50_32x4d');
}

type Speed = (typeof SERVER_SPEEDS)[number];

/** Images a second of ResNet-50 over those of ResNeXt-50. */
function speedRatio({ imagesPerSecond }: Speed): number {
  return (imagesPerSecond.resnet50 ?? 0) / (imagesPerSecond.resnext50_32x4d ?? 1);
}

/** The machine without its settings. */
function machineOf({ machine }: Speed): string {
  return machine.split(',')[0] ?? machine;
}
