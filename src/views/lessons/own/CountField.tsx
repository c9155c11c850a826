import { NumberField } from './NumberField';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly onCount: (value: number) => void;
}

/** A whole number from 0 on. */
export function CountField({ label, value, onCount }: Props) {
  return (
    <NumberField
      label={label}
      value={value}
      accepts={(typed) => Number.isSafeInteger(typed) && typed >= 0}
      min={0}
      step={1}
      onNumber={onCount}
    />
  );
}
