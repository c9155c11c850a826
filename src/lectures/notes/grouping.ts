import type { Notes } from '../lesson';
import { text } from '../text';

/** What to say and to ask at each step of the lesson `grouping`. */
export const notes = {
  twoGpus: {
    minutes: 3,
    say: text(
      'A story before the formula: two cards, neither large enough. The split was a makeshift, and it stayed as an idea.',
      '先讲故事，再讲公式：两块显卡，哪块都不够大。拆分是权宜之计，却作为想法留了下来。',
    ),
    ask: text('What does the left card never get to see?', '左边那块卡永远看不到什么？'),
  },
  saved: {
    minutes: 3,
    say: text(
      'Look at one layer first, there the weights are halved. Then at the whole, which hardly moves, because of its fully connected layers.',
      '先看一层，权重减半。再看全部，几乎没动，因为有全连接层。',
    ),
    ask: text(
      'Half the weights in three layers: how much of the network is that?',
      '三层的权重减半，对整个网络是多少？',
    ),
  },
  ownGroup: {
    minutes: 4,
    say: text(
      'Point at a white place between two squares: this input and that output never meet. Every white place is a weight that does not exist.',
      '指着两个方块之间的空白：这个输入和那个输出从不相遇。每处空白都是一个不存在的权重。',
    ),
    ask: text('How many squares will there be with one group?', '如果只有一组，会有几个方块？'),
  },
  shape: {
    minutes: 4,
    say: text(
      'Read the four numbers of the shape in order. The second one is per group: that is where people go wrong.',
      '按顺序读形状里的四个数。第二个是每组的：错就错在这里。',
    ),
    ask: text('Where in the shape is the number of groups?', '组数写在形状的哪里？'),
  },
  moreGroups: {
    minutes: 3,
    say: text(
      'Walk along the groups and let the hall call out what falls. Stay a moment at MACs per byte, the last lesson needs it.',
      '沿着组数走，让大家说出什么在下降。在每字节乘加处停一停，最后一课要用到。',
    ),
    ask: text('Is there anything that does not fall?', '有什么是不下降的吗？'),
  },
  depthwise: {
    minutes: 3,
    say: text(
      'Go to the end of the line: one channel a group. Then ask, and wait, for what is missing now.',
      '走到尽头：每组一个通道。然后提问，等大家说出现在缺了什么。',
    ),
    ask: text('How does one channel ever learn of another?', '一个通道怎样才能得知另一个通道？'),
  },
  mobileNet: {
    minutes: 2,
    say: text(
      'Two papers, the same line, from both ends. ResNeXt came first; nobody copied.',
      '两篇论文，同一条线，从两头走来。ResNeXt 在先；谁也没有抄谁。',
    ),
  },
  pays: {
    minutes: 5,
    say: text(
      'The same shapes, cut into groups. Say it as a purchase: groups save weights, and the block spends them on width.',
      '形状相同，只是切成组。把它讲成一笔买卖：分组省下权重，块拿去换宽度。',
    ),
    ask: text('What would you buy with the saved weights?', '省下的权重，你会用来换什么？'),
  },
} satisfies Record<string, Notes>;
