import { useEffect, useRef, useState } from 'react';
import type { Notice } from '../../store/notices';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { testIds } from '../testIds';
import styles from './Notices.module.css';
import { t } from './noticesWords';
import { noticeText, staysUp } from './noticeText';

const SHOWN_MS = 8000;

/** The messages that there are, in words. */
export function NoticeList() {
  const notices = useCardinal((state) => state.notices);
  const row = useTakenRoom();
  return (
    <section ref={row} className={styles.notices} aria-label={t('notice.list')}>
      {notices.map((notice) => (
        <Message key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

/** Tells the stylesheets how much of the window the row takes, so that what fits the window still does. */
function useTakenRoom() {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const [element, { style }] = [row.current, document.documentElement];
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      style.setProperty('--notices', `${element.offsetHeight}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--notices');
    };
  }, []);
  return row;
}

function Message({ notice }: { notice: Notice }) {
  const { dismiss } = useCardinalStore().getState();
  const [attended, setAttended] = useState(false);
  const stays = staysUp(notice);
  const { id } = notice;
  useEffect(() => {
    if (stays || attended) return;
    const timer = setTimeout(() => dismiss(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [stays, attended, id, dismiss]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is only kept while it is attended to
    <div
      className={styles.notice}
      data-testid={testIds.notice}
      data-kind={notice.kind}
      data-stays={stays}
      role={notice.kind === 'failure' ? 'alert' : 'status'}
      onPointerEnter={() => setAttended(true)}
      onPointerLeave={() => setAttended(false)}
      onFocus={() => setAttended(true)}
      onBlur={() => setAttended(false)}
    >
      <div className={styles.text}>
        <p>{noticeText(notice)}</p>
        {notice.kind === 'weights-late' && <TakeLate notice={notice} />}
        {notice.kind === 'new-version' && <TakeNewVersion />}
      </div>
      <button
        type="button"
        className={styles.dismiss}
        aria-label={t('notice.dismiss')}
        onClick={() => dismiss(id)}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.5" fill="none" />
        </svg>
      </button>
    </div>
  );
}

function TakeNewVersion() {
  const take = useCardinal((state) => state.takeNewVersion);
  if (take === null) return null;
  return (
    <button type="button" className={`button ${styles.take}`} onClick={take}>
      {t('notice.new-version.take')}
    </button>
  );
}

function TakeLate({ notice }: { notice: Extract<Notice, { kind: 'weights-late' }> }) {
  const { putWeights, dismiss } = useCardinalStore().getState();
  const { id, lane, weights } = notice;
  const take = () => {
    dismiss(id);
    void putWeights(lane, weights);
  };
  return (
    <button type="button" className={`button ${styles.take}`} onClick={take}>
      {t('notice.weights-late.take', { lane: lane.toUpperCase() })}
    </button>
  );
}
