/** What the paper published of A and B. */
export const paper = {
  'paper.notMeasured': 'not measured in the paper',
  'paper.join': ', ',
  'paper.top1': 'top-1 error {value} %',
  'paper.top5': 'top-5 error {value} %',
  'paper.ap50': 'AP at 0.5 {value} %',
  'paper.ap': 'AP {value} %',
  'paper.figures': '{figures}, {task}',
  'paper.atPx': '{task}, tested at {px} px',
  'paper.reference': '({source})',
  'paper.sourceTable': 'ResNeXt, Table {tables}',
  'paper.sourceTables': 'ResNeXt, Tables {tables}',
  'paper.sourceSection': 'ResNeXt, section 5.1',
  'paper.line.first': '',
  'paper.line.next': ' · ',
  'paper.preActivation': 'measured in its pre-activation form',
} as const;
