/** A municipality with the rings of its border: outlines and holes, each a list of points [longitude, latitude] in degrees. */
export interface Border {
  code: string;
  name: string;
  rings: number[][][];
}

/** What is drawn of a municipality: its path, and the middle of its largest ring with the width that a label has there, in units of the picture. */
export interface Outline {
  code: string;
  name: string;
  path: string;
  x: number;
  y: number;
  room: number;
}

/** Width of the picture in its own units. */
export const width = 640;

/**
 * Borders as they lie beside each other in a picture, north up. Lengths are kept at the middle latitude (plate carrée); at the size of a
 * region (less than 100 km) no place is more than a few hundred metres off.
 */
export function outlinesOf(borders: readonly Border[]): { height: number; outlines: Outline[] } {
  const points = borders.flatMap(({ rings }) => rings.flat());
  if (points.length === 0) {
    return { height: 0, outlines: [] };
  }
  const [west, east] = rangeOf(points, 0);
  const [south, north] = rangeOf(points, 1);
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / Math.max((east - west) * narrowing, 1e-6);
  const place = ([longitude = 0, latitude = 0]: number[]): [number, number] => [(longitude - west) * narrowing * scale, (north - latitude) * scale];
  return {
    height: Math.ceil((north - south) * scale),
    outlines: borders.map(({ code, name, rings }) => {
      const drawn = rings.map((ring) => ring.map(place));
      const largest = drawn.reduce((most, ring) => (areaOf(ring) > areaOf(most) ? ring : most), drawn[0] ?? []);
      const [x, y] = middleOf(largest);
      return { code, name, path: drawn.map((ring) => `M${ring.map(([left, top]) => `${left.toFixed(1)} ${top.toFixed(1)}`).join('L')}Z`).join(''), x, y, room: roomAt(largest, x, y) };
    }),
  };
}

function rangeOf(points: readonly number[][], axis: 0 | 1): [number, number] {
  return points.reduce<[number, number]>(([least, most], point) => [Math.min(least, point[axis] ?? least), Math.max(most, point[axis] ?? most)], [Infinity, -Infinity]);
}

/** Twice the signed area of the triangle of each side with the origin. */
function crosses(ring: readonly [number, number][]): { from: [number, number]; to: [number, number]; cross: number }[] {
  return ring.slice(1).map((to, at) => {
    const from = ring[at] ?? to;
    return { from, to, cross: from[0] * to[1] - to[0] * from[1] };
  });
}

function areaOf(ring: readonly [number, number][]): number {
  return Math.abs(crosses(ring).reduce((sum, { cross }) => sum + cross, 0)) / 2;
}

/** The centre of gravity of a ring. */
function middleOf(ring: readonly [number, number][]): [number, number] {
  const sides = crosses(ring);
  const twice = sides.reduce((sum, { cross }) => sum + cross, 0);
  if (twice === 0) {
    return ring[0] ?? [0, 0];
  }
  const along = (axis: 0 | 1) => sides.reduce((sum, { from, to, cross }) => sum + (from[axis] + to[axis]) * cross, 0) / (3 * twice);
  return [along(0), along(1)];
}

/** How wide a label in the middle of a ring may be at that height before it crosses the border. */
function roomAt(ring: readonly [number, number][], x: number, y: number): number {
  const crossings = crosses(ring)
    .filter(({ from, to }) => from[1] > y !== to[1] > y)
    .map(({ from, to }) => from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]));
  const left = Math.max(...crossings.filter((crossing) => crossing <= x), -Infinity);
  const right = Math.min(...crossings.filter((crossing) => crossing > x), Infinity);
  return Number.isFinite(left) && Number.isFinite(right) ? 2 * Math.min(x - left, right - x) : 0;
}
