import type { looked as english } from '../en/looked';
import type { SameWords } from '../words';

export const looked = {
  'looked.intro':
    '预测来自照片的哪里，用两种方法看：类激活图，由网络自身的数值得出；遮挡，逐处遮住照片再让网络重新预测。',
  'looked.small':
    '看到 {px} × {px} px 的网络只能大致指出位置，以 {cell} px 的格为单位，每格能看到周围至多 {field} px。它说不出是哪个细节起了作用：一只眼睛只有一两个像素。更细的图需要 px 更多的网络和 ImageNet 权重。',
  'looked.imagenet': '选择 ImageNet 权重',
  'looked.class': '类别',
  'looked.class.of': '{lane} 的类别',
  'looked.own': '各网络自己的首位预测',
  'looked.own.one': '它的首位预测',
  'looked.pick': '{name}，{lanes} 概率最高的类别之一',
  'looked.and': ' 和 ',
  'looked.search': '任意类别',
  'looked.search.hint': '名称或序号',
  'looked.search.none': '{classes} 个类别中没有 {text}。',
  'looked.overlay': '叠加到照片上',
  'looked.overlay.value': '{percent}%',
  'looked.patch': '遮挡块的大小',
  'looked.patch.eighth': '⅛',
  'looked.patch.quarter': '¼',
  'looked.patch.half': '½',
  'looked.of': '{name}，{percent}',
  'looked.of.first': '{name}，{percent}：它的首位预测',
  'looked.kept': '{lane} 的{what}',
  'looked.cam': '类激活图',
  'looked.cam.caption': '{layer}：{rows} × {columns} 的图，双线性放大到照片',
  'looked.cam.alt': '网络 {lane} 对 {name} 的类激活图，{rows} × {columns} 格。方向键在格间移动。',
  'looked.cam.none':
    '这个网络没有类激活图：它要求最后的特征图之后是全局平均池化和一个全连接层，这样每个位置才在 logit 中有自己的份额。这里后面还有更多层。遮挡仍可使用。',
  'looked.cam.waiting': '正在生成类激活图。',
  'looked.logit': 'logit',
  'looked.bias': 'fc 的偏置',
  'looked.mean': '图的均值',
  'looked.agree': '均值 + 偏置 = logit，精确到 {unit}',
  'looked.occlusion': '遮挡',
  'looked.occlusion.caption':
    '{patch} × {patch} px 的灰色块，放在 {rows} × {columns} 个位置：概率下降多少',
  'looked.occlusion.alt':
    '网络 {lane} 对 {name} 的遮挡图，{rows} × {columns} 个位置。方向键在位置间移动。',
  'looked.occlusion.run': '遮挡照片：运行 {runs} 次',
  'looked.occlusion.hint': '还没有图。',
  'looked.at': '第 {row} 行，第 {column} 列：{value}',
  'looked.at.strongest': '最强：第 {row} 行，第 {column} 列：{value}',
  'looked.at.drop': '{points} 个百分点，{before} 变为 {after}',
  'looked.scale': '颜色范围',
  'looked.scale.own': '每幅图各自',
  'looked.scale.both': 'A 和 B 统一',
  'looked.legend.own': '此图自己的刻度',
  'looked.legend.both': 'A 和 B 同一刻度',
  'looked.points': '{points} 个百分点',
} as const satisfies SameWords<typeof english>;
