import 'server-only';
import { scopeOf } from '../../access/scope';
import { reading } from '../../platform/db';
import { draftActor } from '../reference';
import { type Draft, findDraft } from '../store/draft';

/** The draft of this code, or null. */
export const ownDraft = (code: string, now: Date): Promise<Draft | null> => {
  const actor = draftActor(code);
  return reading(actor, (tx) => findDraft(tx, scopeOf(actor), actor.id, now));
};
