import type { hall as english } from '../en/hall';
import type { SameWords } from '../words';

export const hall = {
  'hall.hidden': '已隐藏：按 H 键',
  'hall.hiddenNoKey': '已隐藏：点此显示',
  'hall.hiddenHint': '重新显示这两个网络的结果',
  'hall.present': '演示',
  'hall.place.both': 'A 和 B',
  'hall.place.a': '网络 A',
  'hall.place.b': '网络 B',
  'hall.place.panel': '{panel}',
  'hall.place.answers': '预测',
  'hall.where': '{place}，{number} / {count}',
  'hall.step': '步骤 {number} / {count}',
  'hall.previous': '后退（Page Up）',
  'hall.next': '前进（Page Down）',
  'hall.hide': '隐藏结果',
  'hall.show': '显示结果',
  'hall.black': '黑屏',
  'hall.blackNow': '黑屏。按 B 键继续。',
  'hall.blackNowNoKey': '黑屏。按 Page Down 键继续。',
  'hall.full': '全屏',
  'hall.end': '结束（Escape）',
  'hall.withKey': '{label}（{key}）',
  'hall.fullRefused': '浏览器不允许全屏。',
} as const satisfies SameWords<typeof english>;
