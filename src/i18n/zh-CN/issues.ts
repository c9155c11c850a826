import type { issues as english } from '../en/issues';
import type { SameWords } from '../words';

export const issues = {
  'controls.field.cardinality': 'C',
  'controls.field.groupWidth': 'd',
  'controls.field.stemWidth': '起始层宽度',
  'controls.field.classes': '类别数',
  'controls.field.inputPx': '输入尺寸',
  'controls.field.blocks': '块数',
  'controls.field.planes': '基础宽度',
  'controls.field.strides': '步幅',
  'controls.issue.basic-cardinality': '基本块不能有 C = {cardinality}。',
  'controls.why.basic-cardinality':
    '{cardinality} 个两层的分支求和，就是一个宽 C·d = {width} 的两层稠密块：什么也没有分开。基数需要三层；torchvision 也会拒绝。',
  'controls.issue.basic-width': '基本块不能有 d = {groupWidth}。',
  'controls.why.basic-width':
    '它没有自己的内部宽度：它的 3×3 与该阶段的基础宽度一样宽，阶段 1 为 {planes}。',
  'controls.issue.stage-count':
    '块数给出了 {blocks} 个阶段，基础宽度给出了 {planes} 个；最多 {max} 个。',
  'controls.why.stage-count': '每个阶段都需要这两个数。',
  'controls.issue.stride-count': '{stages} 个阶段中给出了 {strides} 个阶段的步幅。',
  'controls.why.stride-count': '每个阶段的第一个块需要一个步幅：1 或 2。',
  'controls.issue.no-stage': '一个阶段也没有了。',
  'controls.why.no-stage': '网络至少需要一个阶段，其中有一个块。',
  'controls.issue.empty-stage': '阶段 {stage} 没有块。',
  'controls.why.empty-stage': '每个阶段至少需要一个：第一个块决定分辨率和通道数。',
  'controls.issue.zero-width': '{field}为 0 时什么也通不过。',
  'controls.why.zero-width': '一层至少需要一个通道才能计算。',
  'controls.issue.zero-stage-width': 'd = {groupWidth} 使阶段 {stage} 的组没有通道。',
  'controls.why.zero-stage-width': 'd 随基础宽度增减，该处的基础宽度为 {planes}，向下取整得 0。',
  'controls.issue.out-of-range': '{field}不能是 {value}。',
  'controls.why.out-of-range': '它是 {min} 至 {max} 的整数。',
  'controls.issue.one-pixel-stage':
    '输入为 {inputPx} px 时阶段 {stage} 只有 1 px：它的 3×3 看到的是一个像素和填充。',
  'controls.why.one-pixel-stage': '',
  'controls.tooBig.weights-too-big':
    '可以计数和绘制，但太大，无法在这里运行：权重有 {bytes}，最多 {max}。',
  'controls.tooBig.tensor-too-big':
    '可以计数和绘制，但太大，无法在这里运行：{layer} 需要一整块 {bytes}，最多 {max}。',
  'controls.mend.set': '把{field}设为 {value}',
  'controls.mend.blocks': '给它一个块',
  'controls.mend.stages': '改为 {stages} 个阶段',
} as const satisfies SameWords<typeof english>;
