import type { controls as english } from '../en/controls';
import type { SameWords } from '../words';

export const controls = {
  'controls.presets': '可选网络',
  'controls.presetOf': '网络 {lane}：{name}',
  'controls.nameChanged': '{name}（已改动）',
  'controls.changed': '已改动',
  'controls.group.resnet': 'ResNet',
  'controls.group.resnext': 'ResNeXt',
  'controls.group.wide': 'Wide ResNet',
  'controls.group.cifar': '用于 CIFAR，与论文一致',
  'controls.group.trained': '已在 CIFAR-10 上训练，本页自带',
  'controls.group.relatives': '相关网络',
  'controls.error':
    '在 {n} 张 {data} 测试图像上的错误率为 {error}（95% Wilson 区间 {low}–{high}），训练一次',

  'controls.cardinality': '基数 C',
  'controls.groupWidth': '每组通道数 d',
  'controls.groupWidthShort': '每组 d',
  'controls.depth': '深度',
  'controls.depthText': '{depth}，块数 {blocks}',
  'controls.input': '输入尺寸',
  'controls.inputShort': '输入',
  'controls.px': 'px',
  'controls.pxOf': '{value} px',
  'controls.notInRange': '{label} 的范围是 {min} 至 {max}，不能是 {typed}：保持 {value}。',
  'controls.notWhole': '“{typed}”不是整数：{label} 的范围是 {min} 至 {max}，保持 {value}。',
  'controls.nearestDepth': '滑块上没有这个深度的网络；取了最接近的 {depth}。',

  'controls.follows': '随动',
  'controls.chain': 'C 与 d 之间的锁链',
  'controls.chainBasic': '基本块没有可以互换的 C 和 d：它的 C 为 1。',
  'controls.product': '{c} × {d}',
  'controls.channels': '= {channels}',
  'controls.channelsWord': '通道',
  'controls.productTitle':
    '论文写作 {c}x{d}d；torchvision 写作 groups={c}, width_per_group={value}',

  'controls.fixed': '它的层是固定的：没有 C、d 或深度可调。',

  'controls.moreOf': '网络 {lane} 的更多设置',
  'controls.settingsOf': '网络 {lane} 的设置',
  'controls.set': '设置',
  'controls.sheet.params': '参数量',
  'controls.sheet.macs': 'MACs',
  'controls.done': '完成',
} as const satisfies SameWords<typeof english>;
