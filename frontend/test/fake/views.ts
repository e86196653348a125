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
    const view = { ...before, ...(body as Pick<SavedView, 'name' | 'address' | 'shared'>), version: '"2"' };
    this.own = this.own.map((one) => (one === before ? view : one));
    return { status: 200, body: view };
  }
}

export function view(name: string, address: string, more: Partial<SavedView> = {}): SavedView {
  return { id: `view-${name}`, list: 'shortlist', name, address, shared: false, maker: 'Ik', version: '"1"', ...more };
}
