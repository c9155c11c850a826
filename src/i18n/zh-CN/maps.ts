import type { maps as english } from '../en/maps';
import type { SameWords } from '../words';

export const maps = {
  'maps.intro':
    '一层逐通道地把照片变成什么。在图示中点击层、块或阶段，或在这里选择；另一个网络显示与之对应的层。',
  'maps.order': '通道',
  'maps.order.energy': '按能量',
  'maps.order.index': '按序号',
  'maps.scale': '颜色',
  'maps.scale.channel': '按通道',
  'maps.scale.layer': '统一',
  'maps.kept': '{lane} 的 {layer}，逐通道',
  'maps.lane': '网络 {lane} 的特征图',
  'maps.layer': '网络 {lane} 的层',
  'maps.layer.stage': '{name}：阶段的输出',
  'maps.layer.block': '{name}：块的输出',
  'maps.part.stem': '起始层',
  'maps.part.head': '输出头',
  'maps.found.stage': '它没有这个名称的层：以同一阶段的输出 {name} 代替。',
  'maps.found.last-stage': '它没有这个阶段：以最后阶段的输出 {name} 代替。',
  'maps.found.part': '它没有这个名称的层：以 {name} 代替。',
  'maps.there': '{layer} 的通道已显示。',
  'maps.older': '仍是 {layer}；还不是 {wanted}。',
  'maps.again': '显示 {layer}',
  'maps.about': '{layer}：{channels} 个通道，{rows} × {columns}，每次运行 {time}。',
  'maps.about.groups': '{groups} 组，每组 {each} 个通道，以框标出。',
  'maps.grid': '通道：方向键逐个移动，回车键固定一个',
  'maps.positions': '通道 {channel} 的位置：方向键逐个移动',
  'maps.channel': '通道 {channel}，放大',
  'maps.reading':
    '通道 {channel}（共 {channels} 个）第 {row} 行第 {column} 列为 {value}；取值 {min} 至 {max}，占能量的 {share}。',
  'maps.reading.group':
    '通道 {channel}（共 {channels} 个）第 {row} 行第 {column} 列为 {value}，属于组 {group}（共 {groups} 组）；取值 {min} 至 {max}，占能量的 {share}。',
  'maps.legend.channel': '通道 {channel} 的刻度',
  'maps.legend.layer': '所有通道同一刻度',
  'maps.legend.ramp': '颜色从 {min} 到 {max}',
  'maps.field.photo': '网络 {lane} 看到的照片，以及该位置的感受野',
  'maps.field.none': '这一层没有感受野。',
  'maps.field.inside':
    '第 {row} 行第 {column} 列能看到输入的 {px} × {px} px，以 ({x}, {y}) 为中心。',
  'maps.field.text':
    '第 {row} 行第 {column} 列能看到输入的 {px} × {px} px，以 ({x}, {y}) 为中心；其中 {outside} 在照片之外的填充里。',
  'maps.field.whole': '它看到整个输入，{px} × {px} px。',
  'maps.field.stride': '步幅在',
  'maps.field.strideOwn': '{on} 上，即当前：{px} px',
  'maps.field.strideOn': '{on} 上：{px} px',
  'maps.effective': '测量第 {row} 行第 {column} 列实际看到什么',
  'maps.effective.label': '该位置实际看到的：遮住照片会使它改变之处为亮',
  'maps.effective.text':
    '对第 {row} 行第 {column} 列着色：用均值颜色的 {patch} px 方块遮在 {cells} × {cells} 个位置，使该处所有通道改变越多越亮；最多改变其范数的 {most}。',
} as const satisfies SameWords<typeof english>;
