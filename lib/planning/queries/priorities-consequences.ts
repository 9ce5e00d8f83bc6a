import 'server-only';
import { type Actor, systemActor } from '../../access/actor';
import { mayWeighPriorities } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { noConsequences, withPerson } from '../rules/consequences';
import type { PrioritiesConsequences, PrioritiesDraft } from '../schema/priorities';
import { factsOf, idsInPools } from '../store/pool';
import { findPresentPriorities } from '../store/priorities';

// Whoever drafts priorities sees no case: the system counts, and only sums leave it.
const counter = systemActor('planning');
const scope = scopeOf(counter);
const piece = 2000;
const pieces = 50;

/** In which tier how many people of the present pool are, by the priorities in force and by the draft. Changes nothing. */
export async function prioritiesConsequencesOf(
  actor: Actor,
  { content }: PrioritiesDraft,
  now = new Date(),
): Promise<PrioritiesConsequences> {
  must(mayWeighPriorities(actor));
  const present = await reading(counter, (tx) => findPresentPriorities(tx, scope));
  const versions = { present: present.content, drafted: content, now };
  let sum = noConsequences;
  let after: string | null = null;
  for (let turn = 0; turn < pieces; turn += 1) {
    const from: string | null = after;
    const page = await reading(counter, async (tx) => {
      const ids = await idsInPools(tx, scope, { after: from, count: piece });
      return { ids, people: await factsOf(tx, scope, { ids, batchId: null }) };
    });
    for (const person of page.people) sum = withPerson(sum, person, versions);
    if (page.ids.length < piece) return told(sum, false);
    after = page.ids.at(-1) ?? null;
  }
  return told(sum, true);
}

const told = ({ present, drafted, ...sum }: typeof noConsequences, partly: boolean): PrioritiesConsequences => ({
  ...sum,
  present: { ...present, tiers: [...present.tiers] },
  drafted: { ...drafted, tiers: [...drafted.tiers] },
  partly,
});
