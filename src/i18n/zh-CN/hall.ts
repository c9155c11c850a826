import type { hall as english } from '../en/hall';
import type { SameWords } from '../words';

export const hall = {
  'hall.hidden': '已隐藏：按 H 键',
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
  'hall.hide': '隐藏结果（H）',
  'hall.show': '显示结果（H）',
  'hall.black': '黑屏（B）',
  'hall.blackNow': '黑屏。按 B 键继续。',
  'hall.spotlight': '聚光灯（S）',
  'hall.spotlightOn': '聚光灯已开：光圈跟随指针和焦点。按 Escape 键关闭。',
  'hall.notes': '在第二个窗口显示讲稿（N）',
  'hall.notesOpen': '讲稿已在第二个窗口打开（N）',
  'hall.notesBlocked': '浏览器不允许打开第二个窗口。',
  'hall.full': '全屏（F）',
  'hall.end': '结束（Escape）',
  'hall.fullRefused': '浏览器不允许全屏。',
} as const satisfies SameWords<typeof english>;
