import type { Ablation } from '../../core/ablation';
import { percent } from '../../i18n/format';
import { networkOf } from '../../store/derived';
import { Keep } from '../keep/Keep';
import { className } from '../looks/className';
import { fixed, points } from '../looks/signed';
import type { Look } from '../looks/useLook';
import type { LookedAt } from '../looks/useLookedAt';
import { testIds } from '../testIds';
import styles from './AnswerChange.module.css';
import { type ClassChange, changesOf } from './changes';
import { offText } from './offText';
import { t } from './pathsWords';

interface Props {
  readonly at: LookedAt;
  /** What is off now. */
  readonly ablation: Ablation;
  readonly look: Look<'ablation'>;
}

/** The network's answer whole and with a part off; the last one stays until the next is there. */
export function AnswerChange({ at, ablation, look }: Props) {
  const { plain, subject } = at;
  if (plain === null) return null;
  const isWhole = ablation.off.length === 0;
  const answered = isWhole ? null : look.answered;
  const after = isWhole ? plain.logits : (answered?.answer.logits ?? null);
  const rows = changesOf(plain.logits, after);
  const { graph } = networkOf(at.lane.drawn);
  // Before the first answer what was asked.
  const caption = isWhole ? t('paths.nothingOff') : offText(answered?.question ?? ablation, graph);
  return (
    <div data-kept="">
      <Keep
        name={`paths-answer-${at.id}`}
        title={t('paths.kept', { lane: at.id.toUpperCase() })}
        corner
      />
      <table
        className={`num ${styles.table}`}
        aria-busy={look.state.kind === 'running'}
        data-testid={testIds.pathsAnswer(at.id)}
      >
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('paths.column.class')}</th>
            <th scope="col">{t('paths.column.logit')}</th>
            <th scope="col">{t('paths.column.before')}</th>
            <th scope="col">{t('paths.column.after')}</th>
            <th scope="col">{t('paths.column.change')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.index}
              row={row}
              name={className(subject?.weights.classes ?? null, row.index)}
              isWhole={isWhole}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, name, isWhole }: { row: ClassChange; name: string; isWhole: boolean }) {
  const { logit, probability, after } = row;
  const before = fixed(logit, 2);
  const now = after === null || isWhole ? null : after;
  const change = now === null ? 0 : now.probability - probability;
  return (
    <tr data-index={row.index} data-after={after?.probability}>
      <th scope="row">{name}</th>
      <td>{now === null ? before : t('paths.from', { before, after: fixed(now.logit, 2) })}</td>
      <td>{percent(probability)}</td>
      <td>{now === null ? t('paths.pending') : percent(now.probability)}</td>
      <td className={styles.change}>
        {now === null ? t('paths.pending') : points(change)}
        <i
          className={styles.bar}
          data-falls={change < 0}
          style={{ width: `${50 * Math.min(Math.abs(change), 1)}%` }}
        />
      </td>
    </tr>
  );
}
