import { useCardinalStore } from '../CardinalContext';
import { Terms } from '../glossary/Terms';
import styles from './FormNote.module.css';
import type { DrawnForm } from './formsOf';
import { t } from './formsWords';

/** What there is to say of a block's form. */
export function FormNote({ form }: { form: DrawnForm }) {
  const { show } = useCardinalStore().getState();
  if (form !== 'basic')
    return (
      <p className={styles.note}>
        <Terms text={t(`forms.note.${form}`)} of={['groupedConvolution']} />
      </p>
    );
  return (
    <div className={styles.basic}>
      <p>
        <Terms text={t('forms.note.basic')} of={['cardinality']} />
      </p>
      <button type="button" className="button" onClick={() => show({ blockView: 'depth' })}>
        {t('forms.showDepth')}
      </button>
    </div>
  );
}
