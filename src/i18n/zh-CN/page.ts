import type { page as english } from '../en/page';
import type { SameWords } from '../words';

export const page = {
  'page.theme': '主题',
  'page.theme.system': '跟随系统',
  'page.theme.light': '浅色',
  'page.theme.dark': '深色',
  'page.singleKeys': '单键快捷键（H、P、?）',
  'page.singleKeysHint': 'H 键隐藏结果，P 键演示，? 键列出按键；演示时还有 B、N、S、F 和句点键',
  'page.language': '语言',
  'page.help': '帮助',
  'page.keys': '按键（?）',
  'page.terms': '术语',
  'page.formulas': '数字是怎么来的',
} as const satisfies SameWords<typeof english>;
