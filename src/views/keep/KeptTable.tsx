import type { ReactNode } from 'react';
import { Keep, type KeepProps } from './Keep';
import styles from './Keep.module.css';

/** A table without a heading, and over its end the button that saves it. */
export function KeptTable({
  children,
  ...kept
}: Pick<KeepProps, 'name' | 'title' | 'lines'> & { readonly children: ReactNode }) {
  return (
    <div className={styles.table} data-kept="">
      <Keep {...kept} />
      {children}
    </div>
  );
}
