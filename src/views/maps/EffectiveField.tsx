import { percent } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import { LookFailed } from '../looks/LookFailed';
import { LookRunning } from '../looks/LookRunning';
import { testIds } from '../testIds';
import styles from './Field.module.css';
import type { Covering } from './fieldOnCrop';
import { t } from './mapsWords';
import { largestOf } from './ShadedField';
import type { EffectiveFieldState } from './useEffectiveField';

interface EffectiveFieldProps {
  readonly lane: LaneId;
  readonly effective: EffectiveFieldState;
  readonly position: { readonly y: number; readonly x: number };
  readonly covering: Covering;
}

/** Measures what a position really sees, on demand, and says how it was done. */
export function EffectiveField({ lane, effective, position, covering }: EffectiveFieldProps) {
  const { active, failed, shown, measure } = effective;
  return (
    <>
      {active === null ? (
        <button
          type="button"
          className={`button ${styles.measure}`}
          data-testid={testIds.mapEffective(lane)}
          onClick={() => measure(position, covering)}
        >
          {t('maps.effective', { row: position.y + 1, column: position.x + 1 })}
        </button>
      ) : (
        <LookRunning lane={lane} kind="occlusion" active={active} />
      )}
      {failed !== null && (
        <LookFailed
          failure={failed.failure}
          subject={failed.subject.name}
          again={() => measure(position, covering)}
        />
      )}
      {shown !== null && <Measured shown={shown} />}
    </>
  );
}

function Measured({ shown }: { readonly shown: NonNullable<EffectiveFieldState['shown']> }) {
  const { answer, question } = shown;
  const { readout, grid, patchPx } = question;
  if (readout.kind !== 'position') return null;
  const { plain } = answer;
  const params = {
    row: readout.y + 1,
    column: readout.x + 1,
    cells: grid[0],
    patch: patchPx,
    most: plain > 0 ? percent(largestOf(answer.data) / plain, 0) : '–',
  };
  return <p className={`num ${styles.note}`}>{t('maps.effective.text', params)}</p>;
}
