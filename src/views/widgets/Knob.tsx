import type { FieldNote } from './FieldNote';
import styles from './Knob.module.css';
import { NumberField } from './NumberField';
import { Slider } from './Slider';
import type { Scale } from './scales';

interface KnobProps {
  /** The name of both its slider and its field. */
  label: string;
  /** As much of the name as there is room for in the head. */
  shown?: string;
  /** Beside the name: a unit, or what the number stands for. */
  detail?: string;
  value: number;
  valueText?: string;
  scale: Scale;
  ticks?: readonly number[];
  /** Another number moves this one. */
  follows?: boolean;
  onTurn: (value: number, gesture?: string) => void;
  /** Takes a typed value where that is not a plain turn; a note that comes back is shown. */
  onType?: (value: number) => FieldNote | undefined;
}

/** A number to drag, to type and to step. */
export function Knob(props: KnobProps) {
  const { label, shown, detail, value, valueText, scale, ticks, onTurn, onType } = props;
  const commit = (typed: number) => {
    if (onType !== undefined) return onType(typed);
    onTurn(typed);
    return undefined;
  };
  return (
    <div className={styles.knob} data-knob="">
      <div className={styles.top}>
        <span className={styles.label} data-follows={props.follows} aria-hidden="true">
          {shown ?? label}
          {detail !== undefined && <span className={styles.detail}> {detail}</span>}
        </span>
        <NumberField
          label={label}
          value={value}
          min={scale.min}
          max={scale.max}
          next={scale.next}
          onCommit={commit}
          onStep={onTurn}
          isStop={false}
        />
      </div>
      <Slider
        label={label}
        value={value}
        scale={scale}
        onTurn={onTurn}
        {...(valueText === undefined ? {} : { valueText })}
        {...(ticks === undefined ? {} : { ticks })}
      />
    </div>
  );
}
