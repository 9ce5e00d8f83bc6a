import type { BatchId, PrisonerId, RunId } from '@/lib/kernel/ids';

/** The addresses of a batch's plan and of what stands beside it. Codes and ids only, nobody's name. */
export const planHref = (id: BatchId, run?: RunId) => `/exchanges/${id}/plan${run ? `?run=${run}` : ''}`;
export const setUpHref = (id: BatchId) => `/exchanges/${id}/plan/set-up`;
export const compareHref = (id: BatchId, a: RunId, b: RunId) => `/exchanges/${id}/plan/compare?a=${a}&b=${b}`;
export const approvalsHref = (id: BatchId, run?: RunId) => `/exchanges/${id}/plan/approvals${run ? `?run=${run}` : ''}`;

export type AskedDecision = { kind: 'pin-in' | 'pin-out' | 'together'; prisonerId: PrisonerId };
/** The form for a decision of two people about somebody, filled in as far as it is known. */
export const decisionHref = (id: BatchId, asked?: AskedDecision) =>
  `/exchanges/${id}/plan/overrides${asked ? `?kind=${asked.kind}&person=${asked.prisonerId}` : ''}`;
