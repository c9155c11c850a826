import type { Convention } from '../../core/convention';
import { SIDE_PX } from './columns';
import { t } from './graphWords';
import type { DrawnScale } from './scale';
import { firstThatFits } from './textWidth';
import { unitWords } from './words';

/** A step as a ratio: -1 is 1:2, 2 is 4:1. */
function ratioText(step: number): string {
  return step < 0 ? `1:${2 ** -step}` : `${2 ** step}:1`;
}

/** What is drawn at another scale than 1:1, in words, fewer in the width of an upright lane; empty where nothing is. */
export function scaleText(
  { channelStep, countStep }: DrawnScale,
  convention: Convention,
  upright: { readonly widthPx: number; readonly typePx: number } | null,
): string {
  const parts: string[] = [];
  if (channelStep !== 0) parts.push(t('graph.scale.channels', { ratio: ratioText(channelStep) }));
  if (countStep !== 0) {
    const unit = unitWords(convention);
    parts.push(t('graph.scale.cost', { unit, ratio: ratioText(countStep) }));
  }
  const told = parts.join(' · ');
  if (upright === null) return told === '' ? '' : t('graph.scale.whole', { parts: told });
  // What comes first is the channels' scale, said so or not.
  const brief = [ratioText(channelStep), ...parts.slice(1)].join(' · ');
  const texts = parts.length > 1 ? [told, brief] : [told];
  return firstThatFits(texts, upright.widthPx - SIDE_PX, upright.typePx);
}
