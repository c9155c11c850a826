import { FIT } from '../../store/view';
import { roving } from '../access/roving';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { zoomKey } from './attach';
import styles from './graph.module.css';
import { t } from './graphWords';

/** Plus, minus and fit, for both drawings. */
export function ZoomButtons() {
  const store = useCardinalStore();
  const fits = useCardinal(({ view }) => view.zoom.scale === FIT.scale && view.zoomedTo === null);
  const press = (key: string) => (event: React.MouseEvent<HTMLElement>) => {
    const lane = event.currentTarget.parentElement?.parentElement;
    const drawing = lane?.querySelector<SVGSVGElement>(':scope > svg');
    if (drawing) zoomKey(store, key, drawing.clientWidth);
  };
  return (
    <div ref={roving} role="toolbar" className={styles.zoom} aria-label={t('graph.zoom')}>
      <Button label={t('graph.zoom.out')} icon="M3 8H13" off={fits} onClick={press('-')} />
      <Button label={t('graph.zoom.in')} icon="M3 8H13M8 3V13" onClick={press('+')} />
      <Button
        label={t('graph.zoom.fit')}
        icon="M2.5 5V2.5H5M11 2.5H13.5V5M13.5 11V13.5H11M5 13.5H2.5V11"
        off={fits}
        onClick={press('0')}
      />
    </div>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly icon: string;
  readonly off?: boolean;
  readonly onClick: (event: React.MouseEvent<HTMLElement>) => void;
}

function Button({ label, icon, off = false, onClick }: ButtonProps) {
  return (
    <button type="button" title={label} aria-label={label} aria-disabled={off} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path className={styles.icon} d={icon} />
      </svg>
    </button>
  );
}
