import type { Notes } from '../lesson';
import { text } from '../text';

/** What to say and to ask at each step of the lesson `residual`. */
export const notes = {
  shortcut: {
    minutes: 3,
    say: text(
      'One line of algebra: y = x + F(x). Follow an arc with the pointer, then find a dashed one.',
      '一行公式：y = x + F(x)。用指针沿一条弧走，再找一条虚线弧。',
    ),
    ask: text(
      'What has to be true for x and F(x) to be added?',
      'x 和 F(x) 要能相加，需要什么条件？',
    ),
  },
  without: {
    minutes: 3,
    say: text(
      'Switch the arcs off in front of the hall. Then look at the counts: hardly anything has moved.',
      '当着大家关掉弧线。再看计数：几乎没动。',
    ),
    ask: text('What will happen to the number of parameters?', '参数个数会怎样？'),
  },
  ablation: {
    minutes: 5,
    say: text(
      'Trained without shortcuts from the start. Read one row to the end before you begin the other.',
      '从头就不带捷径训练。先读完一行，再读另一行。',
    ),
    ask: text('Which of the two suffers more?', '两者中哪个损失更大？'),
  },
  meaning: {
    minutes: 3,
    say: text(
      'Two gains that are easily mixed up: training gets further, and the function is richer. Give each its own sentence.',
      '两种收益容易混淆：一是训练走得更远，二是函数更丰富。各用一句话说清楚。',
    ),
  },
  switchedOff: {
    minutes: 4,
    say: text(
      'Say before you switch: this network was trained with its shortcut. What you see is how much it leans on it, and nothing else.',
      '关掉之前先说：这个网络是带着捷径训练的。看到的只是它有多依赖捷径。',
    ),
    ask: text('Is this the same experiment as the table?', '这和表里是同一个实验吗？'),
  },
  noEnsemble: {
    minutes: 4,
    say: text(
      'Rank the paths, switch the strongest off and the weakest on. Then say why this is no vote of independent members.',
      '给路径排名，关掉最强的，打开最弱的。然后说明：这不是独立成员的投票。',
    ),
    ask: text('Could one path answer alone?', '单独一条路径能作答吗？'),
  },
  twoLayers: {
    minutes: 3,
    say: text(
      'Stack the first layers, put the second ones side by side. Go slowly, this is the proof.',
      '第一层上下叠，第二层左右拼。慢慢讲，这就是证明。',
    ),
    ask: text('What is left of the C branches?', 'C 条分支还剩下什么？'),
  },
  dense: {
    minutes: 4,
    say: text(
      'So two layers are not enough. Name the third: the one in the middle that reads its own group alone.',
      '所以两层不够。点出第三层：中间那层只读自己的组。',
    ),
    ask: text('Is there a ResNeXt-18?', '有 ResNeXt-18 吗？'),
  },
  refused: {
    minutes: 2,
    say: text(
      'The page says no, and why. Code that says nothing is the dangerous one.',
      '页面拒绝，并说明原因。什么也不说的代码才危险。',
    ),
  },
} satisfies Record<string, Notes>;
