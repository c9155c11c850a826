import type { OfficialWeights } from '../../core/officialWeights';
import type { Preprocessing } from '../../core/trained';
import { percent } from '../../i18n/format';
import { t } from './weightsWords';

/** Published errors of weights in words. */
export function top({ top1Percent, top5Percent }: OfficialWeights) {
  return { top1: percent(1 - top1Percent / 100, 2), top5: percent(1 - top5Percent / 100, 2) };
}

const BYTES_PER_PARAMETER = 4;

/** About how large a file of weights is, in bytes: float32, without a batch norm's running averages. */
export function sizeBytes({ parameters }: OfficialWeights): number {
  return parameters * BYTES_PER_PARAMETER;
}

/** What is seen of a photo, in one line. */
export function seesText({ resizePx, cropPx, interpolation, mean, std }: Preprocessing): string {
  return t('weights.panel.sees', {
    resize: resizePx,
    crop: cropPx,
    interpolation: t(`weights.panel.interpolation.${interpolation}`),
    mean: mean.join(' '),
    std: std.join(' '),
  });
}
