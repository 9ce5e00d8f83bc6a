import { prioritiesConsequencesOf } from '@/lib/planning/queries/priorities-consequences';
import { prioritiesConsequences, prioritiesDraft } from '@/lib/planning/schema/priorities';
import { route } from '@/lib/platform/http/route';

/** POST — in which tier how many people of the present pool would be by a draft. Nothing is written. */
export const POST = route({ body: prioritiesDraft, answer: prioritiesConsequences }, (actor, draft) =>
  prioritiesConsequencesOf(actor, draft),
);
