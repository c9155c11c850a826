import { BLOCK_FORMS, type BlockForm } from '../../core/blockForms';
import { BLOCK_VIEWS, type BlockView } from '../../store/view';
import { useCardinalStore } from '../CardinalContext';
import styles from './BlockSwitch.module.css';
import { t } from './formsWords';

/** Which form of the block is drawn; arrow keys go from one to the next. */
export function BlockSwitch({ view }: { view: BlockView }) {
  const { show } = useCardinalStore().getState();
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">{t('forms.switch')}</legend>
      {BLOCK_VIEWS.map((each) => (
        <label key={each} className={styles.option}>
          <input
            type="radio"
            className="visually-hidden"
            name="block-view"
            checked={each === view}
            onChange={() => show({ blockView: each })}
          />
          {isForm(each) ? (
            <>
              <strong>{t(`forms.short.${each}`)}</strong>{' '}
              <span className={styles.long}>{t(`forms.long.${each}`)}</span>
            </>
          ) : (
            t(`forms.short.${each}`)
          )}
        </label>
      ))}
    </fieldset>
  );
}

function isForm(view: BlockView): view is BlockForm {
  return BLOCK_FORMS.some((form) => form === view);
}
