import type { Network } from '../../store/derived';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { meantBlock } from '../graph/blockLayers';
import styles from './PathsPanel.module.css';
import { t } from './pathsWords';

/** The block that both networks are looked into at; the drawing selects it too. */
export function BlockSelect({ networks }: { networks: readonly Network[] }) {
  const { stage, block } = meantBlock(useCardinal(({ view }) => view.selection));
  const { select } = useCardinalStore().getState();
  const options = optionsOf(networks);
  const meant = options.findLast((each) => each.stage === stage && each.block <= block);
  return (
    <label className={styles.select}>
      {t('paths.block')}
      <select
        value={meant?.name ?? ''}
        onChange={({ target }) => {
          const chosen = options.find(({ name }) => name === target.value);
          if (chosen !== undefined) select({ stage: chosen.stage, block: chosen.block });
        }}
      >
        {meant === undefined && <option value="">{t('paths.pending')}</option>}
        {options.map((each) => (
          <option key={each.name} value={each.name}>
            {t('paths.block.option', {
              stage: each.stage + 1,
              block: each.block + 1,
              name: each.name,
            })}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Option {
  readonly stage: number;
  readonly block: number;
  /** torch's module name, which equal places of all networks share. */
  readonly name: string;
}

/** Every block that one of the networks has. */
function optionsOf(networks: readonly Network[]): Option[] {
  const stages = Math.max(...networks.map(({ graph }) => graph.stages.length));
  return Array.from({ length: stages }, (_, stage) => {
    const all = networks.map(({ graph }) => graph.stages[stage]?.blocks ?? []);
    const longest = all.reduce((most, own) => (own.length > most.length ? own : most), []);
    return longest.map(({ name }, block) => ({ stage, block, name }));
  }).flat();
}
