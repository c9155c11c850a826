import { useEffect, useState } from 'react';
import { rankClasses } from '../../core/answer';
import { percent } from '../../i18n/format';
import { LANES, type LaneId } from '../../store/lanes';
import type { FinishedRun } from '../../store/runs';
import { t } from '../appWords';
import { useCardinal } from '../CardinalContext';

/** Says each answer once, when it is there, to those who do not see the bars. */
export function AnswerNews() {
  return (
    <div className="visually-hidden" aria-live="polite" data-testid="answer-news">
      {LANES.map((lane) => (
        <p key={lane}>
          <News lane={lane} />
        </p>
      ))}
    </div>
  );
}

/** Said when a run has ended, once. */
function News({ lane }: { lane: LaneId }) {
  const latest = useCardinal(({ runs }) => runs[lane].finished.at(-1) ?? null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (latest !== null) setSaid(newsOf(lane, latest));
  }, [lane, latest]);
  return said;
}

/** The likeliest class with its share; of random weights nothing, as they answer nothing. */
function newsOf(lane: LaneId, { subject, result }: FinishedRun): string {
  const classes = subject.weights.classes;
  if (classes === null) return '';
  const likeliest = rankClasses(result.logits, classes, 1)[0];
  if (likeliest === undefined) return '';
  const { name, probability } = likeliest;
  return t('app.answered', { lane: lane.toUpperCase(), name, percent: percent(probability, 0) });
}
