import { type BlockCost, identityCost } from '../../core/costParts';
import { exact } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import { t } from './costChartWords';
import type { CostMeasure } from './costs';
import { exactText } from './partText';

/** How far apart costs may be that are told as about the same. */
const NEAR = 0.05;

/** What a network's identity blocks say of the second design rule, which is about MACs. */
export function ruleText(lane: LaneId, measure: CostMeasure, blocks: readonly BlockCost[]): string {
  const letter = { lane: lane.toUpperCase() };
  const cost = identityCost(blocks);
  if (cost === null) return t('costCharts.rule.none', letter);
  const { least, most } = cost;
  if (measure !== 'macs') {
    const range = { least: exactText(measure, least), most: exactText(measure, most) };
    return t('costCharts.rule.other', { ...letter, ...range });
  }
  const counted = { ...letter, blocks: cost.blocks, stages: cost.stages };
  if (least === most) return t('costCharts.rule.equal', { ...counted, value: exact(least) });
  const range = { least: exact(least), most: exact(most) };
  const key = most / least - 1 < NEAR ? 'costCharts.rule.near' : 'costCharts.rule.apart';
  return t(key, { ...counted, ...range });
}
