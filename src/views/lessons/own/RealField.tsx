import { NumberField } from './NumberField';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly range: readonly [min: number, max: number];
  readonly onReal: (value: number) => void;
}

/** A number of a range, whole or not. */
export function RealField({ label, value, range: [min, max], onReal }: Props) {
  return (
    <NumberField
      label={label}
      value={value}
      accepts={(typed) => typed >= min && typed <= max}
      min={min}
      max={max}
      step="any"
      onNumber={onReal}
    />
  );
}
