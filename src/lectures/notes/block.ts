import type { Notes } from '../lesson';
import { text } from '../text';

/** What to say and to ask at each step of the lesson `block`. */
export const notes = {
  bottleneck: {
    minutes: 4,
    say: text(
      'Begin with A, which they know: narrow, work, widen. Show what the 3×3 would cost without narrowing.',
      '从大家熟悉的 A 讲起：压窄、处理、放宽。给他们看不压窄时 3×3 要多少。',
    ),
    ask: text(
      'Which of the three layers would you expect to be the dearest?',
      '三层里，你猜哪一层最贵？',
    ),
  },
  formA: {
    minutes: 6,
    say: text(
      'The picture of the paper. Follow one path with the light (S), then say that there are as many like it as C. Give the hall a minute for the exercise.',
      '论文里的图。用聚光灯（S）沿一条路径走一遍，再说这样的路径共有 C 条。给一分钟做练习。',
    ),
    ask: text('How many weights has one path?', '一条路径有多少个权重？'),
  },
  formB: {
    minutes: 3,
    say: text(
      'A sum of products is one product: write it on the board for two paths, then the picture is clear.',
      '乘积之和就是一个乘积：在黑板上为两条路径写出来，图就清楚了。',
    ),
    ask: text('Has a weight been lost?', '有权重丢了吗？'),
  },
  formC: {
    minutes: 3,
    say: text(
      'Join what reads the same input. What is left is three convolutions, one of them in groups. This is the line of code that everybody has seen.',
      '把读同一输入的合起来，剩下三个卷积，其中一个分组。这就是大家见过的那行代码。',
    ),
    ask: text('Which argument of the convolution is C?', '卷积的哪个参数是 C？'),
  },
  whyC: {
    minutes: 4,
    say: text(
      'One function, three bills. Let the hall guess the number of kernels for form (a) before you show it.',
      '同一个函数，三份账单。先让大家猜形式 (a) 要启动多少个内核，再显示。',
    ),
    ask: text(
      'If the answers are the same, why does anybody care?',
      '既然答案相同，为什么还要在意？',
    ),
  },
  sameBudget: {
    minutes: 6,
    say: text(
      'The exercise of the lesson. Turn d in front of the hall and stop where it says stop. Say that only convolution weights are counted.',
      '本课的重点练习。当着大家转动 d，听到“停”就停。说明只数卷积权重。',
    ),
    ask: text('C is smaller now. Has d to grow or to shrink?', 'C 变小了，d 该变大还是变小？'),
  },
  firstStage: {
    minutes: 3,
    say: text(
      'The name of a network tells its first stage. Walk through the stages and read the width of a group in each.',
      '网络的名字说的是第一阶段。逐个阶段走一遍，念出每组的宽度。',
    ),
    ask: text('What is the same in all stages?', '各阶段里什么是相同的？'),
  },
} satisfies Record<string, Notes>;
