import { LIMITS } from '../../core/spec';
import { STEM_KINDS } from '../../core/stems';
import { nameOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Choice, Toggle } from '../widgets/Choice';
import { Knob } from '../widgets/Knob';
import { logScale } from '../widgets/scales';
import { InputKnob, useIsResidual, useSpecField } from './knobs';
import styles from './Settings.module.css';
import { StageTable } from './StageTable';
import { StrideChoice } from './StrideChoice';
import { t } from './settingsWords';

const STEM_WIDTH = logScale(1, LIMITS.stemWidth);
const CLASSES = logScale(1, LIMITS.classes);

/** Input (where the sheet has not got it already), block, stages, stem, stride, shortcuts and classifier of one network. */
export function Settings({ lane, withInput }: { lane: LaneId; withInput: boolean }) {
  const residual = useIsResidual(lane);
  return (
    <div className={styles.settings} data-lane={lane}>
      {withInput && (
        <div className={styles.knobs}>
          <InputKnob lane={lane} />
        </div>
      )}
      {residual ? (
        <ResidualSettings lane={lane} />
      ) : (
        <div className={styles.knobs}>
          <ClassesKnob lane={lane} />
        </div>
      )}
      <Restore lane={lane} />
    </div>
  );
}

function ResidualSettings({ lane }: { lane: LaneId }) {
  const { patch } = useCardinalStore().getState();
  return (
    <>
      <BlockChoice lane={lane} />
      <StageTable lane={lane} />
      <Choice
        label={t('controls.stem')}
        value={useSpecField(lane, 'stem')}
        options={STEM_KINDS.map((value) => ({ value, label: t(`controls.stem.${value}`) }))}
        onPick={(stem) => patch(lane, { stem })}
      />
      <StrideChoice lane={lane} />
      <div className={styles.knobs}>
        <Knob
          label={t('controls.stemWidth')}
          value={useSpecField(lane, 'stemWidth')}
          scale={STEM_WIDTH}
          onTurn={(stemWidth, gesture) => patch(lane, { stemWidth }, gesture)}
        />
        <ClassesKnob lane={lane} />
      </div>
      <div className={styles.toggles}>
        <Toggle
          label={t('controls.residual')}
          on={useSpecField(lane, 'residual')}
          onTurn={(residual) => patch(lane, { residual })}
        />
        <Toggle
          label={t('controls.top')}
          hint={t('controls.topHint')}
          on={useSpecField(lane, 'includeTop')}
          onTurn={(includeTop) => patch(lane, { includeTop })}
        />
      </div>
    </>
  );
}

function ClassesKnob({ lane }: { lane: LaneId }) {
  const { patch } = useCardinalStore().getState();
  return (
    <Knob
      label={t('controls.classes')}
      value={useCardinal(({ history }) => history.present[lane].spec.classes)}
      scale={CLASSES}
      onTurn={(classes, gesture) => patch(lane, { classes }, gesture)}
    />
  );
}

/** Basic or bottleneck. */
function BlockChoice({ lane }: { lane: LaneId }) {
  const { patch } = useCardinalStore().getState();
  return (
    <Choice
      label={t('controls.block')}
      value={useSpecField(lane, 'block')}
      options={[
        { value: 'basic', label: t('controls.block.basic') },
        { value: 'bottleneck', label: t('controls.block.bottleneck') },
      ]}
      onPick={(block) => patch(lane, { block })}
    />
  );
}

/** Back to the preset that the lane came from. */
function Restore({ lane }: { lane: LaneId }) {
  const presetId = useCardinal(({ history }) => history.present[lane].presetId);
  const name = nameOf({
    presetId,
    drawn: useCardinal(({ history }) => history.present[lane].drawn),
  });
  const { loadPreset } = useCardinalStore().getState();
  return (
    <button
      type="button"
      className={`button ${styles.restore}`}
      disabled={!name.changed}
      onClick={() => loadPreset(lane, presetId)}
    >
      {t('controls.restore', { name: name.label })}
    </button>
  );
}
