import type { Notes } from '../lesson';
import { text } from '../text';

/** What to say and to ask at each step of the lesson `budget`. */
export const notes = {
  oneBudget: {
    minutes: 4,
    say: text(
      'Read Table 2 from the top to the bottom: C up, d down, the product up. One budget, five ways to spend it.',
      '从上到下读表 2：C 增，d 减，乘积增。一份预算，五种花法。',
    ),
    ask: text('Twice the paths: is each half as wide?', '路径加倍，每条的宽度减半吗？'),
  },
  curve: {
    minutes: 3,
    say: text(
      'Go along the curve with the light. Whole numbers do not lie on a curve: that is why the published settings are near it and not on it.',
      '用聚光灯沿曲线走。整数不会正好落在曲线上：所以发表的设置在它附近，而不在线上。',
    ),
  },
  tableThree: {
    minutes: 5,
    say: text(
      'The result of the paper. Say first what is equal: MACs, parameters, recipe. Only then the error.',
      '论文的主要结果。先说什么相同：乘加、参数、训练方法。然后才说错误率。',
    ),
    ask: text('By how much, do you think?', '你猜差多少？'),
  },
  find: {
    minutes: 4,
    say: text(
      'Let the hall steer. When the headline shows an error, ask whether they would stop here.',
      '让大家来指挥。标题里出现错误率时，问他们要不要停在这里。',
    ),
    ask: text('Where will the error be least?', '哪里的错误率最低？'),
  },
  tableFour: {
    minutes: 5,
    say: text(
      'Twice the money: deeper, wider, or more paths? Have them vote by hands before the table is shown (H).',
      '钱加倍：加深、加宽，还是增加路径？按 H 藏起表格，先举手表决。',
    ),
    ask: text('Deeper, wider, or more paths?', '加深、加宽，还是增加路径？'),
  },
  twice: {
    minutes: 3,
    say: text(
      '“Twice” is a word to be careful with. The same MACs, and far from the same parameters.',
      '“两倍”这个词要小心。乘加相同，参数却差得远。',
    ),
    ask: text('Twice of what?', '什么的两倍？'),
  },
  challenge: {
    minutes: 2,
    say: text(
      'A place in a challenge is good to know and proves little. Send them back to the tables.',
      '比赛名次值得知道，却证明不了多少。请大家回到表格。',
    ),
  },
  recipes: {
    minutes: 5,
    say: text(
      'The most useful step for whoever chooses a network: the recipe moves more than the block.',
      '对要选网络的人，这一步最有用：训练方法的影响比块更大。',
    ),
    ask: text(
      'Whose gain is it, the block’s or the recipe’s?',
      '这是块的功劳，还是训练方法的功劳？',
    ),
  },
} satisfies Record<string, Notes>;
