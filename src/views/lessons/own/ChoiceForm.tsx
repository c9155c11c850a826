import { LESSON_LIMITS, type OwnChoice, type OwnOption } from '../../../lectures/own/ownLesson';
import styles from './Own.module.css';
import { t } from './ownWords';
import { RemoveButton } from './RemoveButton';

interface Props {
  readonly question: OwnChoice;
  readonly onChange: (question: OwnChoice, typing?: string) => void;
}

/** The answers that there are to choose from. */
export function ChoiceForm({ question, onChange }: Props) {
  const { options } = question;
  const change = (index: number, part: Partial<OwnOption>, typing?: string) =>
    onChange(
      {
        ...question,
        options: options.map((each, at) => (at === index ? { ...each, ...part } : each)),
      },
      typing && `${typing} ${index}`,
    );
  const add = () =>
    onChange({ ...question, options: [...options, { text: '', isRight: false, why: '' }] });
  const remove = (index: number) =>
    onChange({ ...question, options: options.filter((_, at) => at !== index) });
  return (
    <>
      <ol className={styles.options}>
        {options.map((option, index) => {
          const number = index + 1;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer is what stands at its number
            <li key={index} className={styles.option}>
              <input
                type="text"
                aria-label={t('own.option', { number })}
                placeholder={t('own.option', { number })}
                maxLength={LESSON_LIMITS.said}
                value={option.text}
                onChange={({ target }) => change(index, { text: target.value }, 'option')}
              />
              <label className={styles.inline}>
                <input
                  type="checkbox"
                  aria-label={t('own.right', { number })}
                  checked={option.isRight}
                  onChange={({ target }) => change(index, { isRight: target.checked })}
                />
                <span aria-hidden="true">{t('own.rightShort')}</span>
              </label>
              <input
                type="text"
                aria-label={t('own.optionWhy', { number })}
                placeholder={t('own.optionWhy', { number })}
                maxLength={LESSON_LIMITS.said}
                value={option.why}
                onChange={({ target }) => change(index, { why: target.value }, 'why')}
              />
              <RemoveButton
                label={t('own.removeOption', { number })}
                onRemove={() => remove(index)}
              />
            </li>
          );
        })}
      </ol>
      <div className={styles.row}>
        <button
          type="button"
          className="button"
          disabled={options.length >= LESSON_LIMITS.options}
          onClick={add}
        >
          {t('own.addOption')}
        </button>
        {!options.some(({ isRight }) => isRight) && (
          <span className={styles.note}>{t('own.noneRight')}</span>
        )}
      </div>
    </>
  );
}
