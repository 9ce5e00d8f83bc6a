import 'server-only';
import { publicActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { transaction } from '../../platform/db';
import { hashIn, type Standing } from '../rules/printed-hash';
import { standingOf } from '../store/seals';

/**
 * What a printed hash is worth, for anybody who holds one. What was never printed and what is no hash at all get the same
 * answer after the same work: one look-up, one line in the log. What was typed is kept nowhere.
 */
export const checkPrintedHash = (typed: string): Promise<Standing> =>
  transaction(publicActor, async (tx) => {
    const row = await standingOf(tx, scopeOf(publicActor), hashIn(typed));
    const answer = row?.standing ?? 'unknown';
    await record(tx, publicActor, {
      type: 'batch.printed-hash-checked',
      ...(row ? { batchId: row.batchId } : {}),
      detail: { answer },
    });
    return answer;
  });
