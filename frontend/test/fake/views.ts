import type { NewSavedView, SavedView, SavedViewList } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

/** The views of whoever is signed in, and those of colleagues. */
export class FakeViews {
  own: SavedView[] = [];
  ofColleagues: SavedView[] = [];
  /** From now on every change is refused with this. */
  refusal: FakeAnswer | undefined;

  answer({ method, url, body, ifMatch }: FakeRequest, id: string): FakeAnswer {
    if (method === 'GET') {
      const list = url.searchParams.get('list');
      return { status: 200, body: { own: this.own.filter((view) => view.list === list), ofColleagues: this.ofColleagues } satisfies SavedViewList };
    }
    if (this.refusal !== undefined) {
      return this.refusal;
    }
    const before = this.own.find((view) => view.id === id);
    if (method === 'POST') {
      const { list, name, address, shared, position } = body as NewSavedView;
      const view: SavedView = { id: `view-${name}`, list, name, address, shared: shared ?? false, maker: 'Ik', version: '"1"' };
      this.own.splice((position ?? this.own.length + 1) - 1, 0, view);
      return { status: 201, body: view };
    }
    if (before === undefined) {
      return { status: 404, body: { code: 'not-found', detail: 'Dit bestaat niet.' } };
    }
    if (method === 'DELETE') {
      this.own = this.own.filter((view) => view !== before);
      return { status: 204, body: undefined };
    }
    if (ifMatch !== before.version) {
      return { status: 412, body: { code: 'precondition-failed', detail: 'Iemand anders was eerder.' } };
    }
    const { position, ...changed } = body as Pick<SavedView, 'name' | 'address' | 'shared'> & { position?: number };
    if (this.own.some((one) => one !== before && one.name.toLowerCase() === changed.name.toLowerCase())) {
      return { status: 409, body: { code: 'saved-view-name-taken', title: 'U hebt al een weergave met deze naam. Kies een andere naam.', detail: 'U hebt al een weergave met deze naam. Kies een andere naam.' } };
    }
    const view = { ...before, ...changed, version: `"${Number(before.version.replaceAll('"', '')) + 1}"` };
    const others = this.own.filter((one) => one !== before);
    this.own = position === undefined ? this.own.map((one) => (one === before ? view : one)) : [...others.slice(0, position - 1), view, ...others.slice(position - 1)];
    return { status: 200, body: view };
  }
}

export function view(name: string, address: string, more: Partial<SavedView> = {}): SavedView {
  return { id: `view-${name}`, list: 'shortlist', name, address, shared: false, maker: 'Ik', version: '"1"', ...more };
}
