import type { connectivity as english } from '../en/connectivity';
import type { SameWords } from '../words';

export const connectivity = {
  'connectivity.title': '通道连接',
  'connectivity.readsAll': '每个输出读取全部 {channels} 个输入',
  'connectivity.readsSome': '每个输出读取 {channels} 个输入中的 {each} 个',
  'connectivity.lane': '{lane} 的通道',
  'connectivity.conv': '{name}，{height}×{width}',
  'connectivity.none': '{lane} 没有这个阶段，或者该处的卷积都是 1×1。',
  'connectivity.one': '输入 {from}，输出 {to}，一组',
  'connectivity.many': '输入 {from}，输出 {to}，{groups} 组，每组 {each}',
  'connectivity.dense': '稠密：每个输出通道读取全部 {channels} 个输入通道。',
  'connectivity.grouped':
    '分组卷积：一个输出通道只读取 {channels} 个输入通道中的 {each} 个，即本组的那些。',
  'connectivity.depthwise':
    '逐通道卷积（depthwise）：一个输出通道只读取一个输入通道，通道之间没有混合。这还不是“深度可分离卷积”，后者再加一个 1×1 来混合通道：多 {pointwise} 个权重。',
  'connectivity.matrix': '输出对输入：{feeds}',
  'connectivity.axes': '列：输入通道；行：输出通道',
  'connectivity.row': '输出 {output} 读取输入 {first} 至 {last}',
  'connectivity.rowOne': '输出 {output} 读取输入 {first}',
  'connectivity.of': '改变谁的组数',
  'connectivity.limit': '分组的极限',
  'connectivity.limitOf': '{lane} 的卷积在宽度不变时从稠密到逐通道',
  'connectivity.divisor': '通道数不能被它整除；改取 {groups} 组。',
  'connectivity.weights': '权重数',
  'connectivity.macs': 'MACs',
  'connectivity.intensity': '每搬运一字节的 MACs',
  'connectivity.reads': '每个输出的输入数',
} as const satisfies SameWords<typeof english>;
