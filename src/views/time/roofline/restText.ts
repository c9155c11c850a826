import type { Remainder } from '../../../core/roofline/roofline';
import { duration, percent } from '../../../i18n/format';
import type { LaneId } from '../../../store/lanes';
import { t } from './rooflineWords';

/** How the layers' times and the run's fit together, and what the rest is where they are more than 10 % apart. */
export function restText(lane: LaneId, { stepsMs, runMs, share, within }: Remainder): string {
  const apart = share > 0 ? 'roofline.rest.less' : 'roofline.rest.more';
  return t('roofline.rest', {
    lane: lane.toUpperCase(),
    steps: duration(stepsMs),
    run: duration(runMs),
    percent: percent(Math.abs(share)),
    verdict: t(within ? 'roofline.rest.within' : apart),
  });
}
