import { useId } from 'react';
import { titleOf } from '../../core/export/names';
import { isResidual } from '../../core/spec';
import { nameOf } from '../../store/derived';
import { EXPORT_FORMATS } from '../../store/exportFormats';
import { LANES, type Lane } from '../../store/lanes';
import { canExport } from '../../store/scripting/export';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { networkName } from '../networks/networkName';
import { useLaneAtRest } from '../networks/useLaneAtRest';
import { Choice } from '../widgets/Choice';
import { t } from './codeWords';
import styles from './ExportCard.module.css';
import { OnnxExport } from './OnnxExport';
import { TextExport } from './TextExport';

/** One of the two networks, in a format. */
export function ExportCard() {
  const { exported, format, batch } = useCardinal(({ view }) => view);
  const { show } = useCardinalStore().getState();
  const lane = useLaneAtRest(exported);
  const heading = useId();
  return (
    <section className={styles.card} data-lane={exported} aria-labelledby={heading}>
      <h3 className="visually-hidden" id={heading}>
        {t('code.export')}
      </h3>
      <div className={styles.choices}>
        <Choice
          label={t('code.lane')}
          value={exported}
          options={LANES.map((value) => ({ value, label: value.toUpperCase() }))}
          onPick={(value) => show({ exported: value })}
        />
        <div className={styles.formats}>
          <Choice
            label={t('code.format')}
            value={format}
            options={EXPORT_FORMATS.map((value) => ({ value, label: t(`code.format.${value}`) }))}
            onPick={(value) => show({ format: value })}
          />
        </div>
      </div>
      <p className={styles.about}>
        <b className={styles.name}>{titleFor(lane)}</b> {t(`code.about.${format}`, { batch })}
      </p>
      {!canExport(lane, format) ? (
        <p className={styles.refusal}>
          {t('code.residualOnly', { name: networkName(nameOf(lane).label) })}
        </p>
      ) : format === 'onnx' ? (
        <OnnxExport lane={lane} id={exported} />
      ) : (
        <TextExport lane={lane} format={format} batch={batch} />
      )}
    </section>
  );
}

/** The name in the exported file. */
function titleFor(lane: Lane): string {
  return isResidual(lane.drawn) ? titleOf(lane.drawn) : networkName(nameOf(lane).label);
}
