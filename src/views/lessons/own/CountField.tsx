import { useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly onCount: (value: number) => void;
}

/** A whole number from 0 on; what is typed on the way to one stands until the field is left. */
export function CountField({ label, value, onCount }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="number"
      className="num"
      min={0}
      step={1}
      aria-label={label}
      value={typed ?? value}
      onChange={({ target: { value: text, valueAsNumber } }) => {
        setTyped(text);
        if (Number.isSafeInteger(valueAsNumber) && valueAsNumber >= 0) onCount(valueAsNumber);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
