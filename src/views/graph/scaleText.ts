import type { Convention } from '../../core/convention';
import { t } from './graphWords';
import type { DrawnScale } from './scale';
import { unitWords } from './words';

/** A step as a ratio: -1 is 1:2, 2 is 4:1. */
function ratioText(step: number): string {
  return step < 0 ? `1:${2 ** -step}` : `${2 ** step}:1`;
}

/** What is drawn at another scale than 1:1, in words, fewer where an upright lane has little room; empty where nothing is. */
export function scaleText(
  { channelStep, countStep }: DrawnScale,
  convention: Convention,
  isBrief: boolean,
): string {
  const parts: string[] = [];
  if (channelStep !== 0) parts.push(t('graph.scale.channels', { ratio: ratioText(channelStep) }));
  if (countStep !== 0) {
    const unit = unitWords(convention);
    parts.push(t('graph.scale.cost', { unit, ratio: ratioText(countStep) }));
  }
  const told = parts.join(' · ');
  return told === '' || isBrief ? told : t('graph.scale.whole', { parts: told });
}
