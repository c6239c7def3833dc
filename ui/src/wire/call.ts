/**
 * The one way to the desk: `await call('search_contacts', request)`, and for what may take long
 * `job('import_contacts', request, onprogress)`. Both throw a `Fault` and nothing else.
 */
import { asFault, Fault } from './fault';
import type { JobProgress } from './generated';
import type { CallName, JobName, Port, Reply, Request } from './port';

export type { CallName, JobName, Reply, Request } from './port';

let port: Promise<Port> | undefined;

async function load(): Promise<Port> {
  if ('__TAURI_INTERNALS__' in window) return (await import('./tauri')).tauri();
  // Left out of the program that is delivered: scripts/bundle.mjs looks for it there.
  if (import.meta.env.DEV || import.meta.env.VITE_FAKE) return (await import('./fake')).fromAddress();
  throw new Fault('internal', 'no_desk');
}

/** For tests and the gallery: a desk of one's own. */
export function usePort(own: Port): void {
  port = Promise.resolve(own);
}

const desk = (): Promise<Port> => (port ??= load());

/** A request of nothing may be left out. */
type Asked<N extends CallName | JobName> =
  Request<N> extends Record<symbol, never> ? [request?: Request<N>] : [request: Request<N>];

export async function call<N extends CallName>(name: N, ...[request]: Asked<N>): Promise<Reply<N>> {
  try {
    return await (await desk()).call(name, (request ?? {}) as Request<N>);
  } catch (thrown) {
    throw asFault(thrown);
  }
}

export interface Job<N extends JobName> {
  readonly number: number;
  readonly promise: Promise<Reply<N>>;
  /** Ask it to stop: the promise then ends with the fault `cancelled`, or with its reply when it was faster. */
  cancel(): void;
}

let last = 0;
const listeners = new Set<() => void>();

/** Called whenever a job says that it goes on: nobody is idle while the program works for them. */
export function onProgress(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function job<N extends JobName>(
  name: N,
  request: Request<N>,
  onprogress: (progress: JobProgress) => void = () => {},
): Job<N> {
  const number = ++last;
  const heard = (progress: JobProgress): void => {
    for (const listener of listeners) listener();
    onprogress(progress);
  };
  const promise = desk()
    .then((desk) => desk.job(name, request, number, heard))
    .catch((thrown: unknown) => Promise.reject(asFault(thrown)));
  return {
    number,
    promise,
    cancel: () => void call('cancel_job', { job: number }).catch(() => {}),
  };
}
