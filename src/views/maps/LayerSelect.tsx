import { useMemo } from 'react';
import type { Graph } from '../../core/layer';
import type { LaneId } from '../../store/lanes';
import { useCardinalStore } from '../CardinalContext';
import { testIds } from '../testIds';
import { layerGroups } from './layerGroups';
import styles from './MapsPanel.module.css';
import { t } from './mapsWords';

interface LayerSelectProps {
  readonly lane: LaneId;
  readonly graph: Graph;
  readonly value: string;
}

/** Chooses the layer whose channels are shown, in both lanes. */
export function LayerSelect({ lane, graph, value }: LayerSelectProps) {
  const { show } = useCardinalStore().getState();
  const groups = useMemo(() => layerGroups(graph), [graph]);
  return (
    <select
      className={styles.select}
      aria-label={t('maps.layer', { lane: lane.toUpperCase() })}
      data-testid={testIds.mapLayer(lane)}
      value={value}
      onChange={({ target }) => show({ mapLayer: target.value })}
    >
      {groups.map(({ part, names }) => (
        <optgroup key={part} label={partText(part)}>
          {names.map(({ name, is }) => (
            <option key={name} value={name}>
              {is === 'layer' ? name : t(`maps.layer.${is}`, { name })}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function partText(part: string): string {
  return part === 'stem' || part === 'head' ? t(`maps.part.${part}`) : part;
}
