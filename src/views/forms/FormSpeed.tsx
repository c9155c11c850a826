import { Suspense } from 'react';
import { type FormBlock, measuredBlock } from '../../store/forms';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { FailureText } from '../failures/failureTextLater';
import styles from './FormSpeed.module.css';
import { measuredSentences } from './formSpeedText';
import { t } from './formTimesWords';

/** Times blocks in the paper's forms at one press, tells how far it is, and on what, how and of what the times are. */
export function FormSpeed({ blocks }: { blocks: readonly FormBlock[] }) {
  const forms = useCardinal((state) => state.forms);
  const { measureForms } = useCardinalStore().getState();
  if (blocks.length === 0) return null;
  const { active, failure } = forms;
  const known = blocks.flatMap(({ of, shape }) => {
    const measured = measuredBlock(forms, shape);
    return measured === null ? [] : [{ lane: of?.lane ?? null, measured }];
  });
  const share = active?.share ?? null;
  const text =
    share === null
      ? t('formTimes.starting')
      : t('formTimes.measuring', { share: Math.round(100 * share) });
  return (
    <div className={styles.speed}>
      {active === null ? (
        <button
          type="button"
          className="button"
          title={t('formTimes.hint')}
          data-measure="forms"
          onClick={() => void measureForms(t('formTimes.subject'), blocks)}
        >
          {t(known.length === 0 ? 'formTimes.measure' : 'formTimes.again')}
        </button>
      ) : (
        <div className={styles.bar} role="status">
          <button type="button" className="button" onClick={active.cancel}>
            {t('formTimes.cancel')}
          </button>
          <progress
            className={styles.progress}
            aria-label={text}
            value={share ?? undefined}
            max={1}
          />
          <span className="num">{text}</span>
        </div>
      )}
      {failure !== null && (
        <p className={styles.failure} role="alert">
          <Suspense>
            <FailureText failure={failure} subject={t('formTimes.subject')} />
          </Suspense>
        </p>
      )}
      <div className={styles.notes} aria-live="polite">
        {known.length === 0 ? (
          <p>{t('formTimes.none')}</p>
        ) : (
          known.map(({ lane, measured }) => (
            <p key={lane} className="num" data-forms-of={lane}>
              {measuredSentences(measured, lane).join(' ')}
            </p>
          ))
        )}
      </div>
    </div>
  );
}
