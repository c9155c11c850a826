import type { stale as english } from '../en/stale';
import type { SameWords } from '../words';

export const stale = {
  'stale.showing': '仍显示 {name}。',
  'stale.showingLane': '{lane} 的设置不能构成网络：仍显示 {name}。',
  'stale.join': '，',
  'stale.block.basic': '基本块',
  'stale.block.bottleneck': '瓶颈块',
  'stale.cardinality': 'C = {value}',
  'stale.groupWidth': 'd = {value}',
  'stale.blocks': '块数 {value}',
  'stale.planes': '基础宽度 {value}',
  'stale.strides': '步幅 {value}',
  'stale.stemWidth': '起始层宽度 {value}',
  'stale.classes': '{value} 个类别',
  'stale.inputPx': '输入 {value} px',
} as const satisfies SameWords<typeof english>;
