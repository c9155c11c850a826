import { useEffect, useState } from 'react';
import type { Failure } from '../../core/failure';
import { failureInWords } from '../failures/failureInWords';
import styles from './Inspector.module.css';

/** Why a file was refused, once the words have come. */
export function Refusal({ refusal, fileName }: { refusal: Failure; fileName: string }) {
  const [text, setText] = useState('');
  useEffect(() => {
    let wanted = true;
    void failureInWords(refusal, fileName).then((words) => {
      if (wanted) setText(words);
    });
    return () => {
      wanted = false;
    };
  }, [refusal, fileName]);
  return <p className={styles.refusal}>{text}</p>;
}
