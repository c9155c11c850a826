import { classOf, confidenceOf, isRight } from '../../core/photoSet/summary';
import { percent } from '../../i18n/format';
import { LANES, type LaneId } from '../../store/lanes';
import type { SetPhoto } from '../../store/many/photoSet';
import { useCardinalStore } from '../CardinalContext';
import { className } from './classNames';
import { t } from './manyWords';
import list from './PhotoList.module.css';
import { Thumbnail } from './Thumbnail';
import type { Results } from './useMany';

interface PhotoRowProps {
  photo: SetPhoto | undefined;
  /** Its place in the set. */
  at: number;
  results: Results;
  label: string | null;
  topPx: number;
  /** Its place in the list, from 1. */
  place: number;
  of: number;
}

/** One photo, what it is labelled, and what both networks say. */
export function PhotoRow({ photo, at, results, label, topPx, place, of }: PhotoRowProps) {
  const { loadPhoto } = useCardinalStore().getState();
  if (photo === undefined) return null;
  const { file, path } = photo;
  const text = t('many.list.open', { name: path });
  return (
    <li className={list.row} style={{ top: topPx }} aria-posinset={place} aria-setsize={of}>
      <button
        type="button"
        className={list.open}
        aria-label={text}
        title={text}
        onClick={() => loadPhoto(file, file.name)}
      >
        <Thumbnail file={file} />
      </button>
      <span className={list.path} title={path}>
        <span className={list.clipped}>{path}</span>
        {label !== null && <span className={list.label}>{t('many.list.label', { label })}</span>}
      </span>
      <span className={list.answers}>
        {LANES.map((id) => (
          <Said key={id} lane={id} at={at} results={results} />
        ))}
      </span>
    </li>
  );
}

interface SaidProps {
  lane: LaneId;
  at: number;
  results: Results;
}

function Said({ lane, at, results }: SaidProps) {
  const answer = results.judged[lane][at] ?? null;
  const letter = lane.toUpperCase();
  if (answer === null) {
    return <span className={list.waiting}>{t('many.list.waiting', { lane: letter })}</span>;
  }
  const mark = answer.label === null ? null : isRight(answer);
  return (
    <span className="num" data-lane={lane} data-class={classOf(answer)}>
      <b className={list.lane}>
        {t('many.list.answer', {
          lane: letter,
          name: className(results.subjects[lane], classOf(answer)),
          percent: percent(confidenceOf(answer)),
        })}
      </b>{' '}
      {mark !== null && (
        <span data-right={mark} className={list.mark}>
          {t(mark ? 'many.list.right' : 'many.list.wrongMark')}
        </span>
      )}
    </span>
  );
}
