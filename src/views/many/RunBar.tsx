import { exact, factor } from '../../i18n/format';
import type { ManyState } from '../../store/many/manyState';
import { bothOf, sameSubjects } from '../../store/many/manySubject';
import { FailureText } from '../failures/FailureText';
import { testIds } from '../testIds';
import styles from './ManyPanel.module.css';
import { t } from './manyWords';
import { useMany, useManyStore, useSubjectsNow } from './useMany';

/** Starts, shows how far it is, and stops. */
export function RunBar() {
  const phase = useMany((state) => state.phase);
  const failure = useMany((state) => state.failure);
  const rate = useMany(({ ran, elapsedMs }) => (1000 * ran) / Math.max(1, elapsedMs));
  return (
    <section
      className={styles.group}
      data-testid={testIds.manyRun}
      data-phase={phase}
      data-photos-per-second={rate}
    >
      {phase === 'running' ? <Running /> : <Start />}
      {failure !== null && (
        <p className={styles.warn} role="alert">
          <FailureText failure={failure} subject={t('many.run.subject')} />
        </p>
      )}
      <Stale />
      <Kept />
    </section>
  );
}

function Start() {
  const { start } = useManyStore().getState();
  const state = useManyStore()();
  const now = bothOf(useSubjectsNow());
  const left = state.photos.length - settledOf(state);
  const isSame = sameSubjects(state.subjects, now);
  const isDone = state.phase === 'done' && isSame;
  return (
    <div className={styles.bar}>
      {!isDone && (
        <button
          type="button"
          className="button button-strong"
          disabled={now === null}
          onClick={start}
        >
          {startText(state, left, isSame)}
        </button>
      )}
      <span role="status" className="num">
        {state.phase === 'done' && doneText(state)}
        {state.phase === 'stopped' && t('many.run.stopped')}
      </span>
    </div>
  );
}

function startText({ photos, phase }: ManyState, left: number, isSame: boolean): string {
  if (phase === 'idle') return t('many.run', { photos: exact(photos.length) });
  return isSame ? t('many.run.on', { photos: exact(left) }) : t('many.run.again');
}

function doneText(state: ManyState): string {
  const { photos, unreadable, ran, known } = state;
  const answered = exact(photos.length - unreadable.size);
  if (ran === 0) return t('many.run.doneKnown', { photos: answered });
  const done = { photos: answered, ran: exact(ran), rate: rateOf(state) };
  const text = t('many.run.done', done);
  return known ? `${text} ${t('many.run.known', { known: exact(known) })}.` : text;
}

function Running() {
  const { cancel } = useManyStore().getState();
  const state = useManyStore()();
  const { photos, known, ran } = state;
  const done = settledOf(state);
  const text =
    known === null
      ? t('many.run.starting')
      : t('many.run.progress', { done: exact(done), total: exact(photos.length) });
  return (
    <div className={styles.bar}>
      <button type="button" className="button" onClick={cancel}>
        {t('many.run.cancel')}
      </button>
      <progress
        className={styles.progress}
        aria-label={text}
        {...(known !== null && { value: done })}
        max={photos.length}
      />
      <span className="num">
        {text}
        {known !== null && known > 0 && `; ${t('many.run.known', { known: exact(known) })}`}
        {ran > 0 && `; ${t('many.run.rate', { rate: rateOf(state) })}`}
      </span>
    </div>
  );
}

/** Photos that are through both networks, or cannot be read. */
function settledOf({ answers, unreadable }: ManyState): number {
  const through = answers.a.filter((answer, at) => answer !== null && answers.b[at] !== null);
  return through.length + unreadable.size;
}

function rateOf({ ran, elapsedMs }: ManyState): string {
  const rate = (1000 * ran) / Math.max(1, elapsedMs);
  return rate < 10 ? factor(rate) : exact(rate);
}

/** Answers of networks that are not shown any more say whose they are. */
function Stale() {
  const subjects = useMany((state) => state.subjects);
  const now = bothOf(useSubjectsNow());
  if (subjects === null || sameSubjects(subjects, now)) return null;
  const names = { a: subjects.a.name, b: subjects.b.name };
  return <p className={styles.warn}>{t('many.run.stale', names)}</p>;
}

function Kept() {
  const { forget } = useManyStore().getState();
  const kept = useMany((state) => state.kept);
  const keeps = useMany((state) => state.keeps);
  const phase = useMany((state) => state.phase);
  if (!keeps) return <p className={styles.faint}>{t('many.kept.not')}</p>;
  if (kept === null || kept === 0) return null;
  return (
    <div className={styles.bar}>
      <span className={styles.faint}>{t('many.kept', { count: exact(kept) })}</span>
      <button type="button" className="button" disabled={phase === 'running'} onClick={forget}>
        {t('many.kept.forget')}
      </button>
    </div>
  );
}
