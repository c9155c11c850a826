import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { PRESETS, type Preset, type PresetGroup } from '../../core/presets';
import { TRAINED } from '../../core/trained';
import { networkName } from '../networks/networkName';
import { useListKeys } from '../widgets/useListKeys';
import { t } from './controlsWords';
import { errorPercent, measuredErrorText } from './measuredError';
import styles from './PresetList.module.css';

interface PresetListProps {
  /** The preset that the network is; null where it was changed. */
  current: string | null;
  /** Where the list begins. */
  origin: string;
  onPick: (presetId: string) => void;
}

/** Two columns, read downwards. */
const COLUMNS: readonly (readonly PresetGroup[])[] = [
  ['resnet', 'wide', 'cifar', 'trained'],
  ['resnext', 'relatives'],
];
const IN_ORDER = COLUMNS.flat().flatMap((group) => presetsOf(group));
const LABELS = IN_ORDER.map(({ label }) => label);

/** Every network on offer, by kind; arrows, letters and Enter pick. */
export function PresetList({ current, origin, onPick }: PresetListProps) {
  const list = useRef<HTMLDivElement>(null);
  const base = useId();
  const [active, setActive] = useState(IN_ORDER.findIndex(({ id }) => id === origin));
  const onKeyDown = useListKeys(LABELS, active, setActive, (index) => {
    const picked = IN_ORDER[index];
    if (picked !== undefined) onPick(picked.id);
  });
  // Read by the browser when it shows the popover, so that the first letter typed is not lost;
  // the second is for a browser that shows it before React has filled it.
  useLayoutEffect(() => list.current?.setAttribute('autofocus', ''), []);
  useEffect(() => list.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const option = (preset: Preset) => {
    const index = IN_ORDER.indexOf(preset);
    return (
      // The list has the keys; a pointer needs no more than this.
      // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the listbox's, by aria-activedescendant
      <div
        key={preset.id}
        id={`${base}-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={preset.id === current}
        className={styles.option}
        data-index={index}
        data-active={index === active}
        onPointerMove={() => setActive(index)}
        onClick={() => onPick(preset.id)}
      >
        {networkName(preset.label)}
        <Measured presetId={preset.id} />
      </div>
    );
  };
  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('controls.presets')}
      aria-activedescendant={`${base}-${active}`}
      onKeyDown={onKeyDown}
    >
      {COLUMNS.map((groups) => (
        <div key={groups.join()} className={styles.column} role="presentation">
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
            <div key={group} role="group" aria-label={t(`controls.group.${group}`)}>
              <div className={styles.heading} aria-hidden="true">
                {t(`controls.group.${group}`)}
              </div>
              {presetsOf(group).map(option)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function Measured({ presetId }: { presetId: string }) {
  const trained = TRAINED.find((each) => each.presetId === presetId);
  if (trained === undefined) return null;
  return (
    <span
      className={`num ${styles.measured}`}
      data-consequence=""
      title={measuredErrorText(trained)}
    >
      {errorPercent(trained.accuracy)}
    </span>
  );
}

function presetsOf(group: PresetGroup): Preset[] {
  return PRESETS.filter((preset) => preset.group === group);
}
