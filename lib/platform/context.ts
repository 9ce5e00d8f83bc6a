import { AsyncLocalStorage } from 'node:async_hooks';

/** What belongs to one request and must not travel through every argument list. */
export type RequestContext = {
  readonly requestId: string;
  /** Present on writes: the first transaction of the request claims it and stores its answer under it. */
  idempotency?: { readonly key: string; readonly route: string; readonly hash: string; claimed: boolean } | undefined;
};

// One store for the whole process, however many bundles load this module.
const holder = globalThis as unknown as { homewardContext?: AsyncLocalStorage<RequestContext> };
holder.homewardContext ??= new AsyncLocalStorage<RequestContext>();
const storage = holder.homewardContext;

export const withContext = <T>(context: RequestContext, work: () => Promise<T>) => storage.run(context, work);
export const currentContext = () => storage.getStore();
