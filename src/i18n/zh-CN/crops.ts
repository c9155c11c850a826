import type { crops as english } from '../en/crops';
import type { SameWords } from '../words';

export const crops = {
  'crops.inside': '看内部',
  'crops.insideHint': '预测来自照片的哪里',
} as const satisfies SameWords<typeof english>;
