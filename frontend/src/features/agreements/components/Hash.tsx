/** A SHA-256 in groups of eight, which people can compare. A copy of it has no spaces. */
export function Hash({ sha256 }: { sha256: string }) {
  return (
    <code className="hash">
      {(sha256.match(/.{8}/g) ?? []).map((group, place) => (
        <span key={place}>{group}</span>
      ))}
    </code>
  );
}
