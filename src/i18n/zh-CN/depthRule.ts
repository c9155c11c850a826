import type { depthRule as english } from '../en/depthRule';
import type { SameWords } from '../words';

export const depthRule = {
  'forms.depth': '深度规则，逐步演示；用方向键前进和后退',
  'forms.depth.previous': '上一步',
  'forms.depth.next': '下一步',
  'forms.depth.step': '{step} / {steps}',
  'forms.depth.cardinality': 'C，分支数',
  'forms.depth.groupWidth': 'd，每个分支的宽度',
  'forms.depth.branch': '{layer}i',
  'forms.depth.relu': 'relu',
  'forms.depth.relus': '{count} × ReLU',
  'forms.depth.title.sum': 'C 个两层分支，求和',
  'forms.depth.title.stack': '第一层，上下堆叠',
  'forms.depth.title.concatenate': '第二层，左右并排',
  'forms.depth.title.dense': '一个两层的稠密块',
  'forms.depth.why.sum':
    '每个分支读取整个 x，其输出与其他分支的相加。卷积在每个位置上就是这样一个矩阵。',
  'forms.depth.why.stack': 'ReLU 对每个数单独作用：放在堆叠之前还是之后都一样。',
  'forms.depth.why.concatenate': '若干乘积之和就是一个乘积：左右并排的列，乘以上下堆叠的行。',
  'forms.depth.why.dense': '分支已不复存在：在这里，基数除了宽度以外什么也不改变。',
  'forms.depth.numbers.sum':
    '{cardinality} 个分支，各为 {groupWidth}×{channels} 和 {channels}×{groupWidth}：{weights} 个权重。',
  'forms.depth.numbers.stack':
    '堆叠后有 {cardinality} · {groupWidth} = {width} 行：{width}×{channels}。',
  'forms.depth.numbers.concatenate':
    '并排后有 {cardinality} · {groupWidth} = {width} 列：{channels}×{width}。',
  'forms.depth.numbers.dense':
    '宽度 C · d = {cardinality} · {groupWidth} = {width}：{width}×{channels} 和 {channels}×{width}，仍是 {weights} 个权重。',
  'forms.depth.check':
    '刚刚就这组 C 和 d 在 {channels} 个通道上算过：两边之差不超过最大输出的 {error}（float32）。',
  'forms.depth.three':
    '有三层时就不再如此：每条路径的中间层只读取自己的 d 个通道。堆叠起来不是稠密层，而是分组卷积。所以基数需要至少三层深的块。',
  'forms.depth.basic': '3×3 为分组卷积的基本块是另一回事：它不是分支之和，而是另一个网络。',
  'forms.depth.torchvision':
    'torchvision 会拒绝它：“BasicBlock only supports groups=1 and base_width=64”。',
} as const satisfies SameWords<typeof english>;
