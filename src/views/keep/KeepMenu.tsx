import { useEffect, useRef, useState } from 'react';
import { useCardinalStore } from '../CardinalContext';
import { Choice } from '../widgets/Choice';
import './colours.css';
import { COLOURS, type Colours } from './colours';
import styles from './Keep.module.css';
import { keeper } from './keeper';
import { t } from './keepWords';
import { browserPage } from './pageReader';
import { type KeptPart, sizeOf } from './picture';
import { PNG_SCALES, type PngScale } from './png';
import { tablesIn } from './tableLines';

interface Props {
  readonly name: string;
  readonly title: string;
  readonly parts: () => readonly KeptPart[];
  readonly lines: (() => readonly (readonly string[])[]) | undefined;
}

/** What can be done with a figure or a table. */
export function KeepMenu({ name, title, parts, lines }: Props) {
  const store = useCardinalStore();
  const menu = useRef<HTMLDivElement>(null);
  const [kept] = useState(parts);
  const [colours, setColours] = useState<Colours>(shownColours);
  const [scale, setScale] = useState<PngScale>(2);
  const [said, setSaid] = useState('');
  useEffect(() => {
    menu.current?.querySelector<HTMLElement>('input:checked, button')?.focus();
  }, []);
  const isTable = !kept.some(hasPicture);
  const hasTable = lines !== undefined || tablesIn(kept).length > 0;
  const { widthPx, heightPx } = sizeOf(kept, browserPage());
  const order = { name, title, parts: kept, lines, colours, scale };
  const acts = keeper(store, order);
  const act = (run: () => Promise<string>) => async () => {
    setSaid(t('keep.working'));
    setSaid(await run().catch((error: unknown) => t('keep.failed', { message: String(error) })));
  };
  return (
    <div ref={menu} className={styles.menu}>
      <h3 className={styles.title}>
        {t(isTable ? 'keep.tableTitle' : 'keep.title')} <span className={styles.what}>{title}</span>
      </h3>
      {!isTable && (
        <>
          <Choice
            label={t('keep.colours')}
            value={colours}
            options={COLOURS.map((value) => ({ value, label: t(`keep.colours.${value}`) }))}
            onPick={setColours}
          />
          <Choice
            label={t('keep.scale')}
            value={String(scale)}
            options={PNG_SCALES.map((each) => ({
              value: String(each),
              label: t('keep.scale.times', { scale: each }),
            }))}
            onPick={(value) => {
              setScale(PNG_SCALES.find((each) => String(each) === value) ?? 1);
              // The size that it will have is said anew.
              setSaid('');
            }}
          />
        </>
      )}
      <div className={styles.actions}>
        {!isTable && <Act label={t('keep.svg')} onAct={act(acts.saveSvg)} />}
        {!isTable && <Act label={t('keep.png')} onAct={act(acts.savePng)} />}
        {!isTable && <Act label={t('keep.copy')} onAct={act(acts.copyFigure)} />}
        {hasTable && <Act label={t('keep.csv')} onAct={act(acts.saveCsv)} />}
        <Act label={t('keep.link')} onAct={act(acts.copyLink)} />
        <Act label={t('keep.cite')} onAct={act(acts.copyCitation)} />
      </div>
      <p className={`num ${styles.said}`} role="status">
        {said === '' && !isTable
          ? t('keep.size', { width: widthPx * scale, height: heightPx * scale })
          : said}
      </p>
    </div>
  );
}

function Act({ label, onAct }: { label: string; onAct: () => void }) {
  return (
    <button type="button" className="button" onClick={onAct}>
      {label}
    </button>
  );
}

function shownColours(): Colours {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}

/** What has none is a table, and goes as one. */
function hasPicture({ element }: KeptPart): boolean {
  return element.matches('svg') || element.querySelector('svg:not([data-keep] *), canvas') !== null;
}
