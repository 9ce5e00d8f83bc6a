import 'server-only';
import { type Actor, systemActor } from '../../access/actor';
import { mayDecidePolicies } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { noConsequences, withRecord } from '../rules/consequences';
import type { PolicyConsequences, PolicyDraft } from '../schema/policy';
import { findPresentPolicy } from '../store/policy';
import { pageOfStanding, standingOf } from '../store/standing';

// Whoever drafts a policy sees no case: the system counts, and only sums leave it.
const counter = systemActor('evidence');
const scope = scopeOf(counter);
const piece = 500;
const pieces = 200;

/** What a drafted policy would carry and no longer carry, in numbers of people, beside the policy in force. Changes nothing. */
export async function policyConsequencesOf(actor: Actor, { content }: PolicyDraft): Promise<PolicyConsequences> {
  must(mayDecidePolicies(actor));
  const present = await reading(counter, (tx) => findPresentPolicy(tx, scope));
  const policies = { present: present.content, drafted: content };
  let sum = noConsequences();
  let after: string | null = null;
  for (let turn = 0; turn < pieces; turn += 1) {
    const from: string | null = after;
    const page = await reading(counter, async (tx) => {
      const ids = await pageOfStanding(tx, scope, from, piece);
      return { ids, records: await standingOf(tx, scope, ids) };
    });
    for (const record of page.records) sum = withRecord(sum, record, policies);
    if (page.ids.length < piece) return { ...sum, partly: false };
    after = page.ids.at(-1) ?? null;
  }
  return { ...sum, partly: true };
}
