import type { SavedView } from '@/shared/api/types';

/** Which views somebody is told about when something new comes into them. */
export interface NewsOfViews {
  of: (view: SavedView) => boolean;
  turn: (view: SavedView, on: boolean) => Promise<void>;
}
