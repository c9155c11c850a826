import type { learn as english } from '../en/learn';
import type { SameWords } from '../words';

export const learn = {
  'learn.open': '学习',
  'learn.hint': '课程、问答和论文索引',
} as const satisfies SameWords<typeof english>;
