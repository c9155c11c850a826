import type { format as english } from '../en/format';
import type { SameWords } from '../words';

export const format = {
  'format.percent': '{number}%',
} as const satisfies SameWords<typeof english>;
