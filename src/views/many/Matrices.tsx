import type { CrossTable } from '../../core/statistics/crossTable';
import { exact } from '../../i18n/format';
import { LANES, type LaneId } from '../../store/lanes';
import type { ManySubject } from '../../store/many/subject';
import { Keep } from '../keep/Keep';
import { className } from './classNames';
import styles from './ManyPanel.module.css';
import matrix from './Matrix.module.css';
import { t } from './manyWords';
import type { Results } from './useMany';

/** More classes than this are no table that anyone reads: the most frequent pairs are told instead. */
const MOST_CLASSES = 20;
const TOLD_PAIRS = 15;

/** What the two agree on, and what each takes for what. */
export function Matrices({ results }: { results: Results }) {
  const { pair, networks, subjects } = results;
  return (
    <div className={styles.columns}>
      {pair.agreement !== null && pair.agreement.total > 0 && (
        <Matrix
          title={t('many.matrix.agreement')}
          rowsAre={t('many.matrix.rows.agreement')}
          table={pair.agreement}
          name="agreement"
          subject={subjects.a.classes === null ? subjects.b : subjects.a}
          lane={null}
        />
      )}
      {LANES.filter((id) => networks[id].confusion.total > 0).map((id) => (
        <Matrix
          key={id}
          title={t('many.matrix.confusion', { lane: id.toUpperCase() })}
          rowsAre={t('many.matrix.rows.confusion')}
          table={networks[id].confusion}
          name={`confusion-${id}`}
          subject={subjects[id]}
          lane={id}
        />
      ))}
    </div>
  );
}

interface MatrixProps {
  title: string;
  /** What its file is called. */
  name: string;
  rowsAre: string;
  table: CrossTable;
  /** Whose classes they are. */
  subject: ManySubject;
  /** Whose answers they are; null of both. */
  lane: LaneId | null;
}

function Matrix(props: MatrixProps) {
  const { title, name, table, subject, lane } = props;
  const isSmall = subject.classCount <= MOST_CLASSES;
  return (
    <section className={styles.group} {...(lane !== null && { 'data-lane': lane })}>
      <h3 className={styles.title}>{title}</h3>
      <Keep
        name={name}
        title={title}
        {...(!isSmall && { lines: () => pairLines(table, subject) })}
        corner
      />
      {isSmall ? <Grid {...props} /> : <Pairs table={table} subject={subject} />}
    </section>
  );
}

function Grid({ title, rowsAre, table, subject }: MatrixProps) {
  const classes = Array.from({ length: subject.classCount }, (_, index) => index);
  const counts = new Map(table.cells.map(({ row, column, count }) => [`${row} ${column}`, count]));
  const most = table.cells[0]?.count ?? 1;
  const name = (index: number) => className(subject, index);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section className={styles.scroll} tabIndex={0} aria-label={title}>
      <table className={matrix.matrix}>
        <thead>
          <tr>
            <th scope="col">{rowsAre}</th>
            {classes.map((column) => (
              <th key={column} scope="col">
                <span className={matrix.upright}>{name(column)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map((row) => (
            <tr key={row}>
              <th scope="row">{name(row)}</th>
              {classes.map((column) => {
                const count = counts.get(`${row} ${column}`) ?? 0;
                const share = Math.round((100 * count) / most);
                return (
                  <td
                    key={column}
                    className="num"
                    data-same={row === column}
                    title={t('many.matrix.cell', {
                      row: name(row),
                      column: name(column),
                      count: exact(count),
                    })}
                    style={{ '--share': `${share / 2}%` } as React.CSSProperties}
                  >
                    {count > 0 && exact(count)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Of many classes those that are told apart least. */
function Pairs({ table, subject }: Pick<MatrixProps, 'table' | 'subject'>) {
  const others = table.cells.filter(({ row, column }) => row !== column).slice(0, TOLD_PAIRS);
  if (others.length === 0) return <p>{t('many.matrix.allSame')}</p>;
  return (
    <>
      <p className={styles.faint}>{t('many.matrix.most')}</p>
      <ol className={matrix.pairs}>
        {others.map(({ row, column, count }) => (
          <li key={`${row} ${column}`}>
            {t('many.matrix.pair', {
              row: className(subject, row),
              column: className(subject, column),
            })}
            <b className="num">{exact(count)}</b>
          </li>
        ))}
      </ol>
    </>
  );
}

/** All pairs of many classes, the most frequent first. */
function pairLines({ cells }: CrossTable, subject: ManySubject): readonly string[][] {
  const head = ['row', 'column', 'photos'];
  return [
    head,
    ...cells.map(({ row, column, count }) => [
      className(subject, row),
      className(subject, column),
      String(count),
    ]),
  ];
}
