import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '@/shared/format/numbers';
import { outlinesOf, width, type Border } from '@/shared/patterns/map/outlines';
import '@/shared/patterns/map/map.css';

interface RegionMapProps {
  borders: readonly Border[];
  /** How many there are in each municipality, by its code; one that is not in it counts as none. */
  counts: ReadonlyMap<string, number>;
  /** What a municipality leads to when it is clicked; it must not take the focus, as the table beside the map has the same ways. */
  leads: (code: string, shape: ReactNode) => ReactNode;
}

/** Wide of a letter in units of the map. */
const letter = 8.2;

/** A map of a region's municipalities, the darker the more. The same figures stand in a table beside it, which a screen reader gets. */
export function RegionMap({ borders, counts, leads }: RegionMapProps) {
  const { i18n } = useTranslation();
  const { height, outlines } = outlinesOf(borders);
  if (outlines.length === 0) {
    return null;
  }
  const most = Math.max(...outlines.map(({ code }) => counts.get(code) ?? 0), 1);
  return (
    <svg className="region-map" viewBox={`-2 -2 ${String(width + 4)} ${String(height + 4)}`} aria-hidden="true">
      {outlines.map(({ code, name, path, x, y, room }) => {
        const count = counts.get(code) ?? 0;
        const shape = (
          <>
            <title>{`${name}: ${number(count, i18n.language)}`}</title>
            <path d={path} fillRule="evenodd" className={`part step-${String(Math.ceil((count / most) * 4))}`} />
            {room < name.length * letter ? null : (
              <text x={x} y={y - 4}>
                {name}
              </text>
            )}
            <text x={x} y={room < name.length * letter ? y + 6 : y + 16} className="figure">
              {number(count, i18n.language)}
            </text>
          </>
        );
        return <g key={code}>{count === 0 ? shape : leads(code, shape)}</g>;
      })}
    </svg>
  );
}
