import { useState } from 'react';
import type { LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { PartChoice } from '../infer/PartChoice';
import { Nearby } from '../nearby/Nearby';
import { testIds } from '../testIds';
import { Choice } from '../widgets/Choice';
import { Empty } from './Empty';
import styles from './Inspector.module.css';
import { t } from './inspectWords';
import { Refusal } from './Refusal';
import { type Source, shippedFileOf, sourcesOf } from './sources';
import { Tensors } from './Tensors';

/** The tensors of a lane's weights, or of a file that was refused, and the numbers of one. */
export function Inspector({ lane }: { lane: LaneId }) {
  const weights = useCardinal(({ history }) => history.present[lane].weights);
  const refused = useCardinal((state) => state.refused[lane]);
  const [picked, setPicked] = useState<Source['kind'] | null>(null);
  const [shipped, setShipped] = useState<Source | null>(null);
  const file = useCardinal(({ history }) => shippedFileOf(history.present[lane]));
  const sources = sourcesOf(weights, refused);
  const known = sources.find(({ kind }) => kind === picked) ?? sources[0];
  const source = known ?? (shipped?.fileName === file ? shipped : undefined);
  return (
    <section
      className={styles.inspector}
      data-lane={lane}
      aria-label={t('inspect.title', { lane: lane.toUpperCase() })}
      data-testid={testIds.inspector(lane)}
    >
      <div className={styles.head}>
        <h4 className={styles.title}>{t('inspect.title', { lane: lane.toUpperCase() })}</h4>
        {sources.length > 1 && source !== undefined && (
          <div className={styles.sources}>
            <Choice
              label={t('inspect.source')}
              value={source.kind}
              options={sources.map(({ kind }) => ({
                value: kind,
                label: t(kind === 'refused' ? 'inspect.source.refused' : 'inspect.source.loaded'),
              }))}
              onPick={setPicked}
            />
          </div>
        )}
      </div>
      {source === undefined ? (
        <Empty lane={lane} shippedFile={file} onLook={setShipped} />
      ) : (
        <>
          <SourceLine lane={lane} source={source} />
          <Tensors key={source.weightsId} lane={lane} source={source} />
        </>
      )}
    </section>
  );
}

/** Which file is looked at, and why it is bound to nothing; another entry of it may be. */
function SourceLine({ lane, source }: { lane: LaneId; source: Source }) {
  const { kind, fileName, refusal } = source;
  const file = fileName.slice(fileName.lastIndexOf('/') + 1);
  return (
    <div className={styles.source}>
      <p>{t(`inspect.${kind}`, { file })}</p>
      {refusal !== null && (
        <>
          <Refusal refusal={refusal} fileName={fileName} />
          {refusal.nearby !== undefined && <Nearby nearby={refusal.nearby} lanes={[lane]} />}
          <PartChoice lane={lane} file={source} fileName={fileName} />
        </>
      )}
    </div>
  );
}
