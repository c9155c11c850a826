import { Fragment, Suspense } from 'react';
import { BLOCK_FORMS, type BlockForm } from '../../core/blockForms';
import { LANES, type LaneId } from '../../store/lanes';
import type { BlockView } from '../../store/view';
import { useCardinalStore } from '../CardinalContext';
import { later } from '../later/later';
import styles from './BlockForms.module.css';
import { channelPx } from './figureScale';
import { formsOf } from './formsOf';
import { t } from './formsWords';
import { LaneForm } from './LaneForm';
import { absenceText, type Blocks, type Networks } from './sameBlocks';
import { timedBlocks } from './timedBlocks';

const FormSpeed = later(async () => (await import('./FormSpeed')).FormSpeed);

interface Props {
  readonly networks: Networks;
  readonly blocks: Blocks;
  readonly view: Exclude<BlockView, 'depth'>;
}

/** The block of A and of B in one form or in all three, what each costs. */
export function BlockForms({ networks, blocks, view }: Props) {
  const isAll = view === 'all';
  const wanted: readonly BlockForm[] = isAll ? BLOCK_FORMS : [view];
  const present = LANES.flatMap((lane) => blocks[lane] ?? []);
  const scale = channelPx(present);
  const forms = {
    a: formsOf(networks.a, blocks.a, wanted),
    b: formsOf(networks.b, blocks.b, wanted),
  };
  const figures = forms.a.length + forms.b.length;
  return (
    <div className={styles.view} data-all={isAll} data-forms={isAll ? 'all' : 'one'}>
      <div className={styles.figures} data-figures={figures}>
        {LANES.map((lane) => {
          const block = blocks[lane];
          if (block === null) return <p key={lane}>{absenceText(lane, networks[lane])}</p>;
          return (
            <Fragment key={lane}>
              {forms[lane].map((form) => (
                <LaneForm
                  key={form}
                  lane={lane}
                  network={networks[lane]}
                  block={block}
                  form={form}
                  channelPx={scale}
                  costs={!isAll}
                />
              ))}
            </Fragment>
          );
        })}
      </div>
      <Watch lane={LANES.findLast((lane) => (blocks[lane]?.groups ?? 1) > 1)} />
      <Suspense>
        <FormSpeed blocks={timedBlocks(networks, blocks)} />
      </Suspense>
    </div>
  );
}

/** Opens the view in which the forms of a lane's block become each other. */
function Watch({ lane }: { lane: LaneId | undefined }) {
  const { show } = useCardinalStore().getState();
  if (lane === undefined) return null;
  return (
    <button
      type="button"
      className={`button ${styles.watch}`}
      onClick={() => show({ panel: 'neuron', neuron: 'a', walked: lane })}
    >
      {t('forms.watch')}
    </button>
  );
}
