import 'server-only';
import type { Tx } from '../../platform/db';
import { addJob } from '../../platform/jobs';

/** One job at a time works on lists, so that messages to families never wait behind them. */
export const queueMatching = (tx: Tx, listId: string) =>
  addJob(tx, 'counterpart-match', { listId }, { jobKey: `counterpart-match:${listId}`, queue: 'imports' });
