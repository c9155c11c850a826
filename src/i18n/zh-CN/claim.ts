import type { claim as english } from '../en/claim';
import type { SameWords } from '../words';

export const claim = {
  'claim.same': '两边是同一个网络。',
  'claim.cost.same': '开销相同。',
  'claim.cost.times': 'MACs 为{times}。',
  'claim.times': ' {times} 倍',
  'claim.times.twice': '两倍',
  'claim.times.half': '一半',
  'claim.change.paths': '{from} 条路径变为 {to} 条。',
  'claim.change.paths.one': '{from} 条路径变为一条。',
  'claim.change.layers': '{from} 层变为 {to} 层。',
  'claim.change.layers.one': '{from} 层变为一层。',
  'claim.change.width': '每条路径由 {from} 个通道变为 {to} 个。',
  'claim.change.width.one': '每条路径由 {from} 个通道变为一个。',
  'claim.change.input': '输入由 {from} px 变为 {to} px。',
  'claim.change.settings': '设置不同。',
  'claim.change.other': '两类不同的网络。',
  'claim.error': '错误率由 {a}% 变为 {b}%。',
  'claim.error.same': '两者的错误率都是 {a}%。',
  'claim.error.none': '两者都没有公布过错误率。',
  'claim.error.a': '只公布过 A 的错误率。',
  'claim.error.b': '只公布过 B 的错误率。',
  'claim.error.both': '两者的错误率在不同的测试上测得。',
  'claim.wide': '宽到 {times} 倍',
  'claim.wide.twice': '宽一倍',
  'claim.reason':
    '在一个块中，分组 3×3 只用 {spatialB} MACs，原来是 {spatialA}：省下的计算让每个 1×1 {times}（{pointwiseB}，原来是 {pointwiseA}）。',
  'claim.source.paper': '{task} 单次裁剪 top-1：{source}',
  'claim.source.own':
    '在 {task} 的 10,000 张测试图像上的 top-1 错误率，本页自带的小型网络，各训练一次；95% 区间 {a}% 和 {b}%。',
  'claim.source.own.short': '{task}，自行训练；95%：{a}，{b}%',
  'claim.source.own.to': '–',
  'claim.source.own.short.to': '–',
} as const satisfies SameWords<typeof english>;
