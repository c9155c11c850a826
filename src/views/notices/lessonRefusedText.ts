import { exact } from '../../i18n/format';
import type { LessonProblem } from '../../lectures/own/problem';
import type { NoticeBody } from '../../store/notices';
import { t } from './noticesWords';

/** Problems that are told of one lesson. */
const TOLD = 5;

/** Why a lesson was not opened: by step and field, the first few of what is wrong. */
export function lessonRefusedText({
  name,
  problems,
}: Extract<NoticeBody, { kind: 'lesson-refused' }>): string {
  const told = problems.slice(0, TOLD).map(problemText);
  const rest = problems.length - told.length;
  if (rest > 0) told.push(t('lessonFault.more', { count: rest }));
  const head = name === null ? t('lessonFault.link') : t('lessonFault.file', { name });
  return head + told.map((text) => t('lessonFault.item', { text })).join('');
}

function problemText({ code, step, field, params }: LessonProblem): string {
  const words = Object.entries(params).map(([name, value]) => [name, worded(value)]);
  const why = t(`lessonFault.${code}`, Object.fromEntries(words));
  if (step === null) return field === '' ? why : t('lessonFault.field', { field, why });
  return field === ''
    ? t('lessonFault.stepAlone', { step, why })
    : t('lessonFault.step', { step, field, why });
}

function worded(value: string | number): string {
  return typeof value === 'number' ? exact(value) : value;
}
