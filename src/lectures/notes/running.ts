import type { Notes } from '../lesson';
import { text } from '../text';

/** What to say and to ask at each step of the lesson `running`. */
export const notes = {
  measure: {
    minutes: 4,
    say: text(
      'Let the hall predict first, by hands: as fast, slower, much slower? Then measure, on this very machine.',
      '先让大家举手预测：一样快、慢一些，还是慢很多？再在这台机器上测。',
    ),
    ask: text('The MACs are nearly equal. And the time?', '乘加几乎相等。时间呢？'),
  },
  activations: {
    minutes: 3,
    say: text(
      'MACs say nothing of what has to be written. Every output goes to memory and comes back.',
      '乘加没有告诉你要写出多少。每个输出都要写进内存，再读回来。',
    ),
    ask: text('What else costs time, besides multiplying?', '除了乘法，还有什么费时间？'),
  },
  intensity: {
    minutes: 4,
    say: text(
      'Think of a kitchen: the cook is quick, the shelf is far. Fewer MACs a byte is a cook who waits.',
      '打个比方：厨师手快，货架却远。每字节乘加少，就是厨师在等。',
    ),
    ask: text('Which of the two kernels waits more?', '两个内核，哪个等得更久？'),
  },
  servers: {
    minutes: 3,
    say: text(
      'Not a fault of this browser: servers show it too, and each differently.',
      '不是浏览器的问题：服务器上也一样，而且各不相同。',
    ),
    ask: text(
      'What would you ask of a paper that reports FLOPs alone?',
      '只报告 FLOPs 的论文，你会追问什么？',
    ),
  },
  answers: {
    minutes: 4,
    say: text(
      'Read both intervals aloud and stop where they overlap. One training run each is one throw of a die.',
      '念出两个区间，在重叠处停下。各训练一次，就像各掷一次骰子。',
    ),
    ask: text('Which network is the better one?', '哪个网络更好？'),
  },
  unseen: {
    minutes: 3,
    say: text(
      'Show a thing that is none of the classes. The shares still add up to one: that surprises every hall.',
      '给它看不属于任何一类的东西。份额加起来还是一：每次都让听众惊讶。',
    ),
    ask: text('What would an honest answer be?', '诚实的回答应该是什么？'),
  },
  looked: {
    minutes: 4,
    say: text(
      'Say what a map is not: no reason, only a place. Compare A and B on the same photo.',
      '说清楚这张图不是什么：不是理由，只是位置。在同一张照片上比较 A 和 B。',
    ),
    ask: text(
      'Does it look at the thing, or at what is around it?',
      '它看的是物体，还是周围的东西？',
    ),
  },
  maps: {
    minutes: 3,
    say: text(
      'Start with an early stage: edges and colours that everybody recognises. Then go deeper until nobody does.',
      '从前面的阶段开始：大家都认得的边缘和颜色。再往深处走，直到谁也认不出。',
    ),
  },
  imageNet: {
    minutes: 3,
    say: text(
      'Only with a good line, or with the weights fetched before the lecture. Then everything of this lesson works on the large ones.',
      '网络好，或课前已经取好权重，才做这一步。之后这一课的一切都能用在大网络上。',
    ),
  },
} satisfies Record<string, Notes>;
