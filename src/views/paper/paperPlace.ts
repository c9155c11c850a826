import type { PaperTable } from '../../core/paper';
import { t } from './paperWords';

/** Where the paper has a figure: its tables together, else the section of its ablation. */
export function paperPlace(places: readonly PaperTable[]): string {
  const tables = places.filter((place) => place !== 'ablation');
  if (tables.length === 0) return t('paper.sourceSection');
  const key = tables.length === 1 ? 'paper.sourceTable' : 'paper.sourceTables';
  return t(key, { tables: tables.join(t('paper.join')) });
}
