import type { Match } from '@/shared/api/types';
import { pieces } from '@/shared/format/highlight';

/** A text with what matched marked in it. Pieces have no identity of their own, so their place is their key. */
export function Highlighted({ match }: { match: Pick<Match, 'text' | 'ranges'> }) {
  return pieces(match.text, match.ranges).map((piece, index) => (piece.marked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>));
}
