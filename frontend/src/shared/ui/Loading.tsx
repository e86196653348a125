interface LoadingProps {
  /** What is on its way, for who cannot see the shape. */
  label: string;
  /** As many lines as will come, so that nothing moves when they do. */
  lines?: number;
}

/** The shape of what is on its way. */
export function Loading({ label, lines = 1 }: LoadingProps) {
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton" style={{ inlineSize: `${90 - ((index * 23) % 50)}%` }} />
      ))}
    </div>
  );
}
