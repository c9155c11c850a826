import { Icon } from '../Icon';

/** Two links of a chain, joined or apart. */
export function ChainIcon({ closed }: { closed: boolean }) {
  return (
    <Icon>
      {closed && <path d="M5.5 8h5" />}
      <path d="M6.5 5H5a3 3 0 0 0 0 6h1.5" />
      <path d="M9.5 5H11a3 3 0 0 1 0 6H9.5" />
      {!closed && <path d="M8 1.5v2M8 12.5v2" />}
    </Icon>
  );
}

/** Something opens below. */
export function ChevronIcon() {
  return (
    <Icon>
      <path d="m5 6.5 3 3 3-3" />
    </Icon>
  );
}

/** Things to set. */
export function SlidersIcon() {
  return (
    <Icon>
      <path d="M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6" />
      <circle cx="10" cy="4.5" r="1.75" />
      <circle cx="6" cy="11.5" r="1.75" />
    </Icon>
  );
}
