import type { Subject } from '../../core/diff/statements';
import { t } from './diffWords';
import { listText } from './listText';
import { valueText } from './valueText';

const SHOWN = 5;
/** What there is one of in most blocks: its number says nothing where it is the first. */
const ALONE = /^(input|maxpool|add|concat|avgpool|adaptiveavgpool|norm|dropout|fc)1$/;

/** Layers of a statement: "conv1 (1×1) and conv2 (3×3)"; of many the first few, and how many more. */
export function subjectsText(layers: readonly Subject[], part: 'stem' | 'head' | 'stage'): string {
  const shown = layers.length > SHOWN ? layers.slice(0, SHOWN - 1) : layers;
  const texts = shown.map((layer) => subjectText(layer, part));
  const more = layers.length - shown.length;
  return listText(more > 0 ? [...texts, t('diff.subject.more', { count: more })] : texts);
}

function subjectText({ role, kernel }: Subject, part: 'stem' | 'head' | 'stage'): string {
  const text = roleText(role, part);
  return kernel === null
    ? text
    : t('diff.subject', { role: text, window: valueText(kernel, 'kernel') });
}

/** What a layer is called by its role: torch's name in the block, or what it is. */
export function roleText(role: string, part: 'stem' | 'head' | 'stage'): string {
  if (role === 'join.add1') return t('diff.role.add');
  if (role === 'join.relu1') return t('diff.role.lastRelu');
  if (role === 'input1') return t('diff.role.input');
  const zone = /^(shortcut|join|after)\./.exec(role)?.[1];
  const word = zone === undefined ? role : role.slice(zone.length + 1);
  const short = ALONE.test(word) ? word.slice(0, -1) : word;
  if (zone === 'after') return t('diff.role.after', { role: short });
  return part === 'head' ? fromOutput(word) : short;
}

/** The head is counted from the output. */
function fromOutput(word: string): string {
  const [, role = word, place = '1'] = /^(.*?)(\d+)$/.exec(word) ?? [];
  return place === '1' ? t('diff.role.last', { role }) : t('diff.role.fromLast', { role, place });
}
