import { changedKinds, type Perturbation } from '../../core/perturbation';
import { factor } from '../../i18n/format';
import { t } from './liveWords';

/** What is done to a photo, in words: `Rotate 30 °, Blur σ 2 px`; empty for nothing. */
export function changesText(perturbation: Perturbation): string {
  return changedKinds(perturbation)
    .map((kind) =>
      t('live.change', {
        name: t(`live.${kind}`),
        value: factor(perturbation[kind]),
        unit: t(`live.unit.${kind}`),
      }),
    )
    .join(t('live.change.join'));
}
