import 'server-only';
import type { Actor } from '../../access/actor';
import { mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import type { WorkCounts } from '../schema/work-list';
import { countOpenAttention } from '../store/attention-list';
import { countOfProposals } from '../store/queue';
import { countAllWithoutLife } from './without-life';

/** How much each part of the work list holds, counted as the part itself shows it to this person. */
export const countWork = (actor: Actor, now: Date): Promise<WorkCounts> =>
  reading(actor, async (tx) => {
    must(mayRecordEvidence(actor));
    const scope = scopeOf(actor);
    return {
      proposals: (await countOfProposals(tx, scope, null)).count,
      attention: (await countOpenAttention(tx, scope)).count,
      life: (await countAllWithoutLife(tx, scope, now)).count,
    };
  });
