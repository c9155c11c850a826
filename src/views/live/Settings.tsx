import { useId, useState } from 'react';
import {
  alone,
  changedKinds,
  formatPerturbation,
  isValue,
  MAX_SEED,
  NO_PERTURBATION,
  PERTURBATION_KINDS,
  PERTURBATIONS,
  type Perturbation,
  type PerturbationKind,
} from '../../core/perturbation';
import { useCardinalStore } from '../CardinalContext';
import { Choice } from '../widgets/Choice';
import { t } from './liveWords';
import styles from './Settings.module.css';

const MODES = ['one', 'together'] as const;

/** A slider and a number for each kind of change, the noise's seed, and the way back to the plain photo. */
export function Settings({ perturbation }: { perturbation: Perturbation }) {
  const { show } = useCardinalStore().getState();
  const [mode, setMode] = useState<(typeof MODES)[number]>(() =>
    changedKinds(perturbation).length > 1 ? 'together' : 'one',
  );
  const take = (next: Perturbation) => show({ perturbation: formatPerturbation(next) });
  const turn = (kind: PerturbationKind, value: number) => {
    if (!isValue(kind, value)) return;
    take(mode === 'one' ? alone(perturbation, kind, value) : { ...perturbation, [kind]: value });
  };
  const pick = (next: (typeof MODES)[number]) => {
    setMode(next);
    const [kept] = changedKinds(perturbation);
    if (next === 'one' && kept !== undefined) take(alone(perturbation, kept, perturbation[kept]));
  };
  const { seed } = perturbation;
  const seedId = useId();
  return (
    <section className={styles.settings} aria-label={t('live.settings')}>
      <Choice
        label={t('live.mode')}
        value={mode}
        options={MODES.map((value) => ({ value, label: t(`live.mode.${value}`) }))}
        onPick={pick}
      />
      {PERTURBATION_KINDS.map((kind) => (
        <Setting
          key={kind}
          kind={kind}
          value={perturbation[kind]}
          onTurn={(value) => turn(kind, value)}
        />
      ))}
      <div className={styles.seed}>
        <label htmlFor={seedId}>{t('live.seed')}</label>
        <input
          id={seedId}
          className={`num ${styles.number}`}
          type="number"
          min={0}
          max={MAX_SEED}
          value={seed}
          onChange={({ target }) => {
            const typed = target.valueAsNumber;
            if (isValue('seed', typed)) take({ ...perturbation, seed: typed });
          }}
        />
        <button
          type="button"
          className="button"
          onClick={() => take({ ...perturbation, seed: (seed + 1) % (MAX_SEED + 1) })}
        >
          {t('live.seed.another')}
        </button>
      </div>
      <button
        type="button"
        className={`button ${styles.reset}`}
        disabled={formatPerturbation(perturbation) === ''}
        onClick={() => take(NO_PERTURBATION)}
      >
        {t('live.reset')}
      </button>
    </section>
  );
}

interface SettingProps {
  kind: PerturbationKind;
  value: number;
  onTurn: (value: number) => void;
}

function Setting({ kind, value, onTurn }: SettingProps) {
  const { min, max, step, neutral } = PERTURBATIONS[kind];
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const name = t(`live.${kind}`);
  return (
    <div className={styles.setting} data-changed={value !== neutral} title={t(`live.hint.${kind}`)}>
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        className={styles.slider}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={`${value} ${t(`live.unit.${kind}`)}`}
        onChange={({ target }) => onTurn(target.valueAsNumber)}
      />
      <input
        className={`num ${styles.number}`}
        type="number"
        min={min}
        max={max}
        step={step}
        aria-label={t('live.value', { name })}
        value={draft ?? String(value)}
        onChange={({ target }) => {
          // What is half typed stays, and is no value yet.
          setDraft(target.value);
          onTurn(target.valueAsNumber);
        }}
        onBlur={() => setDraft(null)}
      />
      <span className={styles.unit}>{t(`live.unit.${kind}`)}</span>
    </div>
  );
}
