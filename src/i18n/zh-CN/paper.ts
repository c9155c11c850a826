import type { paper as english } from '../en/paper';
import type { SameWords } from '../words';

export const paper = {
  'paper.notMeasured': '论文中没有测量',
  'paper.join': '，',
  'paper.top1': 'top-1 错误率 {value}%',
  'paper.top5': 'top-5 错误率 {value}%',
  'paper.ap50': 'AP@0.5 {value}%',
  'paper.ap': 'AP {value}%',
  'paper.figures': '{figures}，{task}',
  'paper.atPx': '{task}，以 {px} px 测试',
  'paper.reference': '（{source}）',
  'paper.sourceTable': 'ResNeXt，表 {tables}',
  'paper.sourceTables': 'ResNeXt，表 {tables}',
  'paper.sourceSection': 'ResNeXt，第 5.1 节',
  'paper.line.first': '',
  'paper.line.next': ' · ',
  'paper.preActivation': '以预激活形式测量',
} as const satisfies SameWords<typeof english>;
