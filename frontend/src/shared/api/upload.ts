import { headersFor, refused } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';

interface Upload {
  party: string;
  idempotencyKey: string;
  signal: AbortSignal;
  /** Hears the part that has been sent, from 0 to 1. */
  progress: (sent: number) => void;
}

/** Sends one file as a form. Not by fetch, which cannot say how far it is. */
export function upload<T>(path: string, file: File, { party, idempotencyKey, signal, progress }: Upload): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    const headers = headersFor('POST', party);
    headers.set('Idempotency-Key', idempotencyKey);
    headers.forEach((value, name) => {
      request.setRequestHeader(name, value);
    });
    request.responseType = 'text';
    request.upload.addEventListener('progress', (event) => {
      progress(event.lengthComputable ? event.loaded / event.total : 0);
    });
    request.addEventListener('error', () => {
      reject(new ApiProblem(0));
    });
    request.addEventListener('abort', () => {
      reject(new DOMException('', 'AbortError'));
    });
    request.addEventListener('load', () => {
      const body: unknown = parsed(request.responseText);
      if (request.status < 400) {
        resolve(body as T);
        return;
      }
      reject(refused(new ApiProblem(request.status, typeof body === 'object' && body !== null ? body : {})));
    });
    signal.addEventListener('abort', () => {
      request.abort();
    });
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
