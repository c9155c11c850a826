import type { BlockLayers } from '../graph/blockLayers';
import type { DrawnForm } from './formsOf';
import { t } from './formsWords';

/** "(c) one grouped 3×3: 32 of 4". */
export function titleOf({ groups, convs }: BlockLayers, form: DrawnForm): string {
  const width = convs[0]?.layer.out.channels ?? 0;
  return t(`forms.title.${form}`, { groups, width, perGroup: width / groups });
}
