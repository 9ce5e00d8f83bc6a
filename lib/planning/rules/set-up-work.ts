import type { BatchStatus } from '../../exchanges/rules';
import { planningStatuses } from '../../exchanges/rules/batch-work';
import { type Decision, no, yes } from '../../kernel/decision';

/** A set-up changes while planning goes on; what was frozen from it before keeps its version. */
export const maySetUpNow = ({ status }: { status: string }): Decision =>
  planningStatuses.includes(status as BatchStatus) ? yes : no('wrong-status');
