import { learn } from '../../i18n/en/learn';
import { wordsOf } from '../../i18n/words';
import { useCardinalStore } from '../CardinalContext';

const t = wordsOf(learn);

/** Opens the lessons; one that is open stays. */
export function LearnButton({ className }: { className: string }) {
  const store = useCardinalStore();
  const open = () => {
    const { view, show } = store.getState();
    show({ lesson: view.lesson ?? 'lessons' });
  };
  return (
    <button
      type="button"
      className={className}
      data-learn=""
      title={t('learn.hint')}
      onClick={open}
    >
      {t('learn.open')}
    </button>
  );
}
