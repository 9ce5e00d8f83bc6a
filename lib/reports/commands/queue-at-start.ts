import 'server-only';
import { systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { anySightingStale } from '../../debriefs/store/searchable';
import { queueFindingIfDue } from '../../evidence/commands/find-contradictions';
import { findPresentPolicy, isRederived } from '../../evidence/store/policy';
import { anySoughtStale } from '../../inquiries/store/stale';
import { transaction } from '../../platform/db';
import { addJob } from '../../platform/jobs';
import { isCounted } from '../../prisoners/store/name-counts';
import { anyStale } from '../../prisoners/store/stale';

const actor = systemActor('worker');

/**
 * Queues what an upgrade leaves to be done: search rows of older rules, names never counted, evidence never measured,
 * contradictions never looked for. Nothing when all is done.
 */
export const queueAtStart = () =>
  transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    await queueFindingIfDue(tx);
    if ((await anyStale(tx, scope)) || (await anySoughtStale(tx, scope)) || (await anySightingStale(tx, scope)))
      await addJob(tx, 'rederive-names', {}, { jobKey: 'rederive-names' });
    else if (!(await isCounted(tx, scope))) await addJob(tx, 'count-names', {}, { jobKey: 'count-names' });
    if (!(await isRederived(tx, scope, (await findPresentPolicy(tx, scope)).number)))
      await addJob(tx, 'rederive-evidence', {}, { jobKey: 'rederive-evidence' });
  });
