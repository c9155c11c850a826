import { t } from '../appWords';
import styles from './SkipLinks.module.css';

/** Where each link goes, the first that is there. */
const TARGETS = {
  a: '[data-testid="lane-a-controls"] button',
  b: '[data-testid="lane-b-controls"] button',
  answers: '[data-answers="a"]',
  panels: '[data-panels] [role="tab"][data-state="active"]',
} as const;

type Target = keyof typeof TARGETS;

/** The first stops of the page, seen only while they have the focus. */
export function SkipLinks() {
  return (
    <nav className={styles.links} aria-label={t('app.skip')}>
      {(Object.keys(TARGETS) as Target[]).map((target) => (
        <button
          key={target}
          type="button"
          className={`button ${styles.link}`}
          onClick={() => goTo(target)}
        >
          {t(`app.skip.${target}`)}
        </button>
      ))}
    </nav>
  );
}

function goTo(target: Target): void {
  const from = document.activeElement;
  const go = () => {
    const element = document.querySelector<HTMLElement>(TARGETS[target]);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
    return element !== null;
  };
  if (go()) return;
  // The panels come after the first picture: who does not wait for them goes on from the link.
  const arrivals = new MutationObserver(() => {
    if (document.activeElement !== from || go()) arrivals.disconnect();
  });
  arrivals.observe(document.body, { childList: true, subtree: true });
}
