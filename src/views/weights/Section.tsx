import { type ReactNode, useId } from 'react';
import styles from './WeightsPanel.module.css';

interface SectionProps {
  title: string;
  testId?: string;
  children: ReactNode;
}

/** A part of a network's column: what it is about at the left, the rest beside it. */
export function Section({ title, testId, children }: SectionProps) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading} data-testid={testId}>
      <h4 id={heading} className={styles.heading}>
        {title}
      </h4>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
