import { useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: number;
  /** Which numbers it takes. */
  readonly accepts: (value: number) => boolean;
  readonly min?: number;
  readonly max?: number;
  readonly step: number | 'any';
  readonly onNumber: (value: number) => void;
}

/** A number; what is typed on the way to one stands until the field is left. */
export function NumberField({ label, value, accepts, min, max, step, onNumber }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="number"
      className="num"
      min={min}
      max={max}
      step={step}
      aria-label={label}
      value={typed ?? value}
      onChange={({ target: { value: text, valueAsNumber } }) => {
        setTyped(text);
        if (accepts(valueAsNumber)) onNumber(valueAsNumber);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
