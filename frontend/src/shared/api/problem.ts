/** One field that the server refused; `pointer` is a JSON pointer into the body that was sent. */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

/** What the server (or the network) answered instead of what was asked for: RFC 9457 problem details. */
export class ApiProblem extends Error {
  /** HTTP status; 0 when no server was reached. */
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: FieldProblem[];
  /** After how long the server expects to be able to answer; absent when it does not say so. */
  readonly retryAfterSeconds: number | undefined;
  /** After a change of an outdated version: what there is now, as the server would give it. */
  readonly current: unknown;

  constructor(status: number, body: { code?: string; title?: string; detail?: string; errors?: FieldProblem[]; current?: unknown } = {}, retryAfter: string | null = null) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'offline' : `http-${status}`);
    this.title = body.title ?? '';
    this.detail = body.detail;
    this.errors = body.errors ?? [];
    this.current = body.current;
    this.retryAfterSeconds = retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : undefined;
  }

  get offline(): boolean {
    return this.status === 0;
  }

  /** What the address names is not there; an id that cannot be one names nothing either. */
  get absent(): boolean {
    return this.status === 404 || (this.status === 400 && this.errors.length > 0 && this.errors.every(({ code }) => code === 'wrong-type'));
  }

  /** Someone else changed the same thing first. */
  get conflict(): boolean {
    return this.status === 409 || this.status === 412;
  }

  /** Worth trying again without changing anything. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const retryAfter = response.headers.get('retry-after');
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) {
    return new ApiProblem(response.status, {}, retryAfter);
  }
  const body: unknown = await response.json().catch(() => ({}));
  return new ApiProblem(response.status, typeof body === 'object' && body !== null ? body : {}, retryAfter);
}
