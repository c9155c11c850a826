import type { ReactNode } from 'react';
import styles from './Report.module.css';

interface TableProps {
  readonly label: string;
  /** Heads of the columns with texts, which come first. */
  readonly texts: readonly string[];
  /** Heads of those with numbers. */
  readonly numbers: readonly string[];
  readonly children: ReactNode;
}

/** A table that scrolls sideways where it has no room. */
export function Table({ label, texts, numbers, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {texts.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
            {numbers.map((text) => (
              <th key={text} scope="col" className={styles.number}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

/** A cell with a number. */
export function NumberCell({ children }: { children: ReactNode }) {
  return <td className={`num ${styles.number}`}>{children}</td>;
}
