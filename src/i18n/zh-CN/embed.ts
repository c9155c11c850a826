import type { embed as english } from '../en/embed';
import type { SameWords } from '../words';

export const embed = {
  'embed.open': '在 Cardinal 中打开',
  'embed.name': '{lane}：{name}',
  'embed.changed': '{lane}：{name}（已改动）',
  'embed.join': ' · ',
} as const satisfies SameWords<typeof english>;
