import type { BatchId, RunId } from '@/lib/kernel/ids';

/** The addresses of a batch's plan and of what stands beside it. Codes and ids only, nobody's name. */
export const planHref = (id: BatchId, run?: RunId) => `/exchanges/${id}/plan${run ? `?run=${run}` : ''}`;
export const setUpHref = (id: BatchId) => `/exchanges/${id}/plan/set-up`;
export const compareHref = (id: BatchId, a: RunId, b: RunId) => `/exchanges/${id}/plan/compare?a=${a}&b=${b}`;
export const approvalHref = (id: BatchId) => `/exchanges/${id}/plan/approval`;
export const overridesHref = (id: BatchId) => `/exchanges/${id}/plan/overrides`;
