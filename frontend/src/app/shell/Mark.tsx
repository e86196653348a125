/** The plumb line: a thin line that hangs straight, with its weight at the foot. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M16 1v17" stroke="var(--ink)" strokeWidth="2.2" strokeLinecap="round" />
      <polygon points="11,17 21,17 21,21 16,31 11,21" fill="currentColor" />
    </svg>
  );
}
