import type { linkWeights as english } from '../en/linkWeights';
import type { SameWords } from '../words';

export const linkWeights = {
  'linkWeights.what':
    '这个链接使用了 torchvision 的 {name}：约 {size}，公布的 top-1 错误率 {top1}。',
  'linkWeights.terms': '{licence}；用 ImageNet 训练，其条款可能约束使用者。',
  'linkWeights.termsShort': '{licence}；ImageNet 另有条款',
  'linkWeights.looking': '正在这个浏览器中查找。',
  'linkWeights.hosts': '来自 {hosts}：{repo}',
  'linkWeights.hosts.mirror': '来自 {hosts} 及其重定向到的地址：{repo}',
  'linkWeights.kept': '已保留在这个浏览器中：不会发出请求。',
  'linkWeights.offline': '现在没有网络。仍可使用文件。',
  'linkWeights.getBoth': '获取 ImageNet 权重（{a} + {b} MB）',
  'linkWeights.getOne': '为 {lane} 获取 ImageNet 权重（{size} MB）',
  'linkWeights.asking': '正在获取权重 …',
  'linkWeights.onTheirWay': '{done} / {total} MB',
  'linkWeights.file': '选择文件',
  'linkWeights.without': '不使用',
  'linkWeights.without.of': '不使用链接的权重继续，网络 {lane}',
} as const satisfies SameWords<typeof english>;
