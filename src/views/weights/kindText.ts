import type { AnsweringWeights } from '../../store/weights/laneWeights';
import { t } from './weightsWords';

/** Where the weights that answer are from. */
export function kindText(answering: AnsweringWeights | null): string {
  if (answering === null) return t('weights.panel.kind.none');
  if (answering.loaded === null) return t('weights.panel.kind.embedded');
  const { official } = answering.loaded;
  if (official === null) return t('weights.panel.kind.file');
  const recipe = t(`weights.panel.recipeName.${official.recipe}`);
  return t('weights.panel.kind.official', { name: official.name, recipe });
}
