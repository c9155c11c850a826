import type { Notes } from '../lesson';
import { text } from '../text';

/** What to say and to ask at each step of the lesson `stacking`. */
export const notes = {
  repeated: {
    minutes: 3,
    say: text(
      'Point at the drawing: the same box again and again, and the picture that shrinks. The hall needs one idea from here: repeat a layer, and there is little to design.',
      '指着图：同一个方块反复出现，图逐渐变小。这里只要记住一点：反复用一种层，就几乎不用设计。',
    ),
    ask: text(
      'What changes from left to right, and what does not?',
      '从左到右，什么在变，什么没变？',
    ),
  },
  smallKernels: {
    minutes: 4,
    say: text(
      'Draw two 3×3 windows one after the other and let the hall count how far the last one sees. Weights come after that.',
      '画两个前后相接的 3×3 窗口，让大家数一数最后一个看到多远。然后再说权重。',
    ),
    ask: text(
      'Which costs more: two small kernels or the large one they stand for?',
      '两个小卷积核，和它们代替的大卷积核，哪个更贵？',
    ),
  },
  blocks: {
    minutes: 4,
    say: text(
      'The unit that repeats is a block now. Turn the depth of B slowly and let the hall watch which stage grows.',
      '现在反复使用的单位是块。慢慢转动 B 的深度，让大家看哪个阶段在变长。',
    ),
    ask: text(
      'Before you turn it: in which stage will the new blocks stand?',
      '转动之前先猜：新增的块会在哪个阶段？',
    ),
  },
  ruleOne: {
    minutes: 2,
    say: text(
      'Open one stage and read its blocks aloud: all the same but for the shortcut of the first. Do not hurry on, the second rule needs this one.',
      '打开一个阶段，逐块念出来：除了第一块的捷径，全都一样。不要着急，下一条规则以它为前提。',
    ),
    ask: text('Why must the first block be different?', '第一块为什么必须不同？'),
  },
  ruleTwo: {
    minutes: 5,
    say: text(
      'Hide the figures first (H). Say: a quarter of the positions, twice the channels in and twice out. Wait for somebody to multiply, then show.',
      '先按 H 隐藏数字。说：位置剩四分之一，输入通道加倍，输出通道也加倍。等有人乘出来，再显示。',
    ),
    ask: text(
      'Does a block get dearer or cheaper from stage to stage?',
      '从一个阶段到下一个阶段，块变贵还是变便宜？',
    ),
  },
  notParameters: {
    minutes: 3,
    say: text(
      'This is the step that people forget. MACs stay, parameters grow, because a weight is stored once and used at every position.',
      '这一步最容易被忘记。乘加不变，参数增加：一个权重只存一份，却用在每个位置上。',
    ),
    ask: text('So where do most parameters of ResNet-50 lie?', '那么 ResNet-50 的参数大多在哪里？'),
  },
  template: {
    minutes: 3,
    say: text(
      'Draw the bill: how many numbers did somebody have to choose for VGG, and how many for ResNeXt? The rest of the course is about those two.',
      '算一笔账：VGG 要人定多少个数，ResNeXt 要定多少个？后面的课讲的就是这两个数。',
    ),
  },
} satisfies Record<string, Notes>;
