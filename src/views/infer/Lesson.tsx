import { exact } from '../../i18n/format';
import type { Photo } from '../../store/state';
import { useCardinal } from '../CardinalContext';
import styles from './Answers.module.css';
import { t } from './answersWords';
import { areCifar10 } from './areCifar10';
import { classText } from './classText';

/** What to make of an answer, given what the network can know. */
export function Lesson({ classes }: { classes: readonly string[] }) {
  const photo = useCardinal((state) => state.photo);
  return <p className={styles.lesson}>{photo === null ? '' : lessonText(photo, classes)}</p>;
}

function lessonText({ sample }: Photo, classes: readonly string[]): string {
  const cifar10 = areCifar10(classes);
  if (sample === null) {
    return cifar10 ? t('infer.allItKnows') : t('infer.allOf', { count: exact(classes.length) });
  }
  if (cifar10 && sample.cifar10 === null) return t('infer.noneFits');
  const what =
    cifar10 && sample.cifar10 !== null ? classText(sample.cifar10) : t(`infer.sample.${sample.id}`);
  return t('infer.correct', { what });
}
