import type { DepthRuleStep } from '../../core/depthRule';
import { type BranchedShape, depthRuleError } from '../../core/depthRuleCheck';
import { exact } from '../../i18n/format';
import { t } from './depthRuleWords';

/** Channels that the check is computed on: few, so that it takes no time. */
const CHECKED_CHANNELS = 8;

/** A step in the numbers of C, d and the channels. */
export function numbersText(step: DepthRuleStep, shape: BranchedShape): string {
  const { cardinality, groupWidth, channels } = shape;
  const width = cardinality * groupWidth;
  return t(`forms.depth.numbers.${step}`, {
    cardinality,
    groupWidth,
    channels,
    width: exact(width),
    weights: exact(2 * width * channels),
  });
}

/** How far both sides are apart, computed now. */
export function checkText({ cardinality, groupWidth }: BranchedShape): string {
  const error = depthRuleError({ cardinality, groupWidth, channels: CHECKED_CHANNELS });
  return t('forms.depth.check', {
    channels: CHECKED_CHANNELS,
    error: error === 0 ? '0' : error.toExponential(1),
  });
}
