import { useEffect, useState } from 'react';
import { errorText } from '../../core/selfTest/markdown';
import type { SelfTestCheck } from '../../core/selfTest/report';
import { failureInWords } from '../failures/failureInWords';
import styles from '../report/Report.module.css';
import { backendName } from '../time/names';
import { t } from './selfTestWords';

/** What failed, by name, and by how much or why. */
export function FailedChecks({ checks }: { checks: readonly SelfTestCheck[] }) {
  return (
    <section className={styles.failures} aria-label={t('selfTest.failures')}>
      <h3 className={styles.subtitle}>{t('selfTest.failures')}</h3>
      <ul>
        {checks.map((check) => (
          <Failed key={`${check.group} ${check.name} ${check.backend}`} check={check} />
        ))}
      </ul>
    </section>
  );
}

function Failed({ check }: { check: SelfTestCheck }) {
  const { failure, largestError, bound, where } = check;
  const [why, setWhy] = useState('');
  const name = nameOf(check);
  useEffect(() => {
    if (failure !== null) void failureInWords(failure, name).then(setWhy);
  }, [failure, name]);
  if (failure !== null) return <li>{why}</li>;
  const error = errorText(largestError);
  const text = { check: name, error, bound: errorText(bound), where: where ?? '' };
  return <li>{t('selfTest.failure.error', text)}</li>;
}

function nameOf({ name, backend }: SelfTestCheck): string {
  if (backend === null) return name;
  const on = backendName({ name: backend, software: false });
  return t('selfTest.failure.check', { name, backend: on });
}
