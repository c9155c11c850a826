import { useId } from 'react';
import type { Section } from '../../core/costParts';
import type { LayerKind } from '../../core/layerKind';
import { sectionKey } from './barRows';
import styles from './CostCharts.module.css';
import { t } from './costChartWords';
import { type Lit, litBy, sameLit } from './costs';
import { Hatch } from './Hatch';
import { sectionText } from './partText';

interface KeepProps {
  kinds: readonly LayerKind[];
  sections: readonly Section[];
  kept: Lit | null;
  onKeep: (lit: Lit | null) => void;
}

/** What the shades and colours mean; each can be kept lit in all charts, one at a time. */
export function KeepLit({ kinds, sections, kept, onKeep }: KeepProps) {
  const turn = (lit: Lit) => onKeep(sameLit(lit, kept) ? null : lit);
  return (
    <fieldset className={styles.keep}>
      <legend className={styles.legend}>{t('costCharts.keep')}</legend>
      {kinds.map((kind) => (
        <KeepButton
          key={kind}
          lit={litBy({ kind })}
          kept={kept}
          onTurn={turn}
          data-kind={kind}
          words={t(`costCharts.kind.${kind}`)}
        />
      ))}
      {sections.map((section) => (
        <KeepButton
          key={section}
          lit={litBy({ section })}
          kept={kept}
          onTurn={turn}
          data-section={sectionKey(section)}
          words={sectionText(section)}
        />
      ))}
    </fieldset>
  );
}

interface ButtonProps {
  lit: Lit;
  kept: Lit | null;
  onTurn: (lit: Lit) => void;
  words: string;
  'data-kind'?: LayerKind;
  'data-section'?: string;
}

function KeepButton({ lit, kept, onTurn, words, ...data }: ButtonProps) {
  const hatch = useId();
  return (
    <button
      type="button"
      className={styles.keepButton}
      aria-pressed={sameLit(lit, kept)}
      onClick={() => onTurn(lit)}
    >
      <svg width={14} height={14} aria-hidden="true">
        <Hatch id={hatch} />
        <g className={styles.piece} {...data}>
          <rect x={1} y={1} width={12} height={12} />
          {lit.kind === 'grouped' && (
            <rect
              x={1}
              y={1}
              width={12}
              height={12}
              fill={`url(#${hatch})`}
              className={styles.hatched}
            />
          )}
        </g>
      </svg>
      {words}
    </button>
  );
}
