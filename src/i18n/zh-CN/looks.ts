import type { looks as english } from '../en/looks';
import type { SameWords } from '../words';

export const looks = {
  'looks.head': '{network}，{weights}',
  'looks.embedded': '自带权重',
  'looks.run': '{photo}，{backend}',
  'looks.inPlace': '{network} 在这里没有训练好的权重。看的是代替它的小型训练网络。',
  'looks.noPhoto': '还没有照片：网络看到什么，要用照片来看。可选下面之一或你自己的。',
  'looks.noPhoto.b': '还没有照片。',
  'looks.noWeights': '{network} 没有与当前设置匹配的训练权重，所以没有可看的内容。',
  'looks.back': '回到权重对应的网络',
  'looks.takePair': '使用训练好的小型网络',
  'looks.imagenet': '选择 ImageNet 权重',
  'looks.waiting': '等待网络对这张照片的预测。',
  'looks.left': '网络还没有对这张照片作出预测。',
  'looks.runIt': '运行',
  'looks.ask': '让网络预测',
  'looks.headless': '{network} 按当前设置没有分类层：没有可看的类别预测。',
  'looks.loading': '正在载入权重，{done} / {total}',
  'looks.working': '正在计算…',
  'looks.progress': '已运行 {done} / {total} 次',
  'looks.class': '类别 {index}',
} as const satisfies SameWords<typeof english>;
