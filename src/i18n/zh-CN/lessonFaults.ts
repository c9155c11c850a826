import type { lessonFaults as english } from '../en/lessonFaults';
import type { SameWords } from '../words';

export const lessonFaults = {
  'lessonFault.file': '没有打开 {name}。你现有的内容都没有变。',
  'lessonFault.link': '没有打开链接里的课程。你现有的内容都没有变。',
  'lessonFault.item': '\n• {text}',
  'lessonFault.more': '另有 {count} 处',
  'lessonFault.step': '第 {step} 步，{field}：{why}',
  'lessonFault.stepAlone': '第 {step} 步：{why}',
  'lessonFault.field': '{field}：{why}',
  'lessonFault.too-large': '有 {bytes} 字节；一课最多 {max} 字节。',
  'lessonFault.not-json': '不是 JSON：第 {line} 行第 {character} 个字符处不该出现 {found}。',
  'lessonFault.json-ends': '不是 JSON：到第 {line} 行第 {character} 个字符就结束了，内容不完整。',
  'lessonFault.not-a-lesson': '没有表明自己是课程：它的 schema 不是 {known}。',
  'lessonFault.version': '由本页的另一版本写成：它是 {found}，本页能读的是 {known}。',
  'lessonFault.no-steps': '一步也没有。',
  'lessonFault.missing': '缺了这一项。',
  'lessonFault.unknown-field': '课程在这里没有字段 {name}。',
  'lessonFault.not-a-text': '应该是文字，现在是 {found}。',
  'lessonFault.not-a-list': '应该是列表，现在是 {found}。',
  'lessonFault.not-an-object': '应该是带字段的对象，现在是 {found}。',
  'lessonFault.not-yes-or-no': '应该是 true 或 false，现在是 {found}。',
  'lessonFault.not-a-number': '应该是整数，现在是 {found}。',
  'lessonFault.not-one-of': '{found} 不在其中：{known}。',
  'lessonFault.too-long': '有 {length} 个字符，最多 {max} 个。',
  'lessonFault.too-many': '有 {count} 个，最多 {max} 个。',
  'lessonFault.too-few': '有 {count} 个，至少要 {min} 个。',
  'lessonFault.control-character':
    '含有看不见的字符 {character}，它会让文字读起来和实际内容不一样。',
  'lessonFault.not-a-state': '不是页面状态；页面状态以问号开头。',
  'lessonFault.state-field': '{field}={found}：步骤不能这样设置。',
  'lessonFault.link-damaged': '链接不完整，或者打包方式不同。',
} as const satisfies SameWords<typeof english>;
