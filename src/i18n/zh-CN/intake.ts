import type { intake as english } from '../en/intake';
import type { SameWords } from '../words';

export const intake = {
  'intake.lane.weights': '{lane} 的权重',
  'intake.lane.texts': '{lane} 的类别名称',
  'intake.page.photos': '把照片放在任意处',
  'intake.page.weights': '其他任意处：照片，或权重（给与之匹配的网络）',
  'intake.page.texts': '类别名称请放在某个网络上',
} as const satisfies SameWords<typeof english>;
