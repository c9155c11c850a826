import type { Notes } from '../lesson';
import { text } from '../text';

/** What to say and to ask at each step of the lesson `splitting`. */
export const notes = {
  neuron: {
    minutes: 3,
    say: text(
      'Begin with what everybody knows: a weighted sum. Only give its three acts their names: split, transform, merge.',
      '从大家都熟悉的加权和讲起，只给它的三个动作起名：拆分、变换、合并。',
    ),
    ask: text('Which of the three acts has the weights?', '三个动作里，权重在哪一个？'),
  },
  inception: {
    minutes: 3,
    say: text(
      'The same three acts with larger parts. Trace one branch with the pointer, from the shared input to where the outputs are put side by side.',
      '同样的三个动作，只是部分变大了。用指针沿一条分支走一遍：从共同的输入，到各输出并排接起来。',
    ),
  },
  sixWidths: {
    minutes: 4,
    say: text(
      'Read the widths aloud, slowly, until it is boring. That is the point: no rule gives them.',
      '把这些宽度慢慢念出来，念到无聊为止。要点正在这里：没有规则能得出它们。',
    ),
    ask: text('Who can tell the widths of the module after these?', '谁能说出再下一个模块的宽度？'),
  },
  hardToMove: {
    minutes: 2,
    say: text(
      'Be fair to Inception: it is not worse, it is harder to carry over to other data.',
      '对 Inception 要公平：它并不差，只是难以搬到别的数据上。',
    ),
    ask: text(
      'Your pictures are X-rays. Which of the widths do you change?',
      '如果你的图片是 X 光片，你改哪个宽度？',
    ),
  },
  accurate: {
    minutes: 2,
    say: text(
      'Say what the table compares and what it does not: errors, at different input sizes, and no cost.',
      '说清楚这张表比什么、不比什么：比的是错误率，输入大小不同，也不比代价。',
    ),
  },
  samePaths: {
    minutes: 4,
    say: text(
      'The turn of the story: keep the three acts, drop the hand-picked widths. From here on C and d are all that is chosen.',
      '故事在这里转折：保留三个动作，去掉手工挑选的宽度。从此只需选 C 和 d。',
    ),
    ask: text('What is lost when all paths have one shape?', '所有路径形状相同，会失去什么？'),
  },
  yourTurn: {
    minutes: 3,
    say: text(
      'Let somebody from the hall name a C. Turn it and read what d does.',
      '请听众说一个 C。转过去，念出 d 变成了多少。',
    ),
    ask: text('Will d grow or shrink?', 'd 会变大还是变小？'),
  },
} satisfies Record<string, Notes>;
