interface BranchArrowProps {
  readonly open: boolean | null;
  readonly className: string | undefined;
}

/** The sign of a row that opens; empty, and as wide, beside one that does not (`open` null). */
export function BranchArrow({ open, className }: BranchArrowProps) {
  return (
    <span className={className} data-open={open === true} aria-hidden="true">
      {open !== null && (
        <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
          <path d="M2 0.5 6 4 2 7.5Z" fill="currentColor" />
        </svg>
      )}
    </span>
  );
}
