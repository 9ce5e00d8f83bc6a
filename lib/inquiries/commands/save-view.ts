import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadInquiries } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import type { NewView } from '../schema/views';
import { deleteView, saveView } from '../store/views';

/** Keeps the queue's filters under a name, for this person alone. */
export const keepView = (actor: Actor, view: NewView) =>
  transaction(actor, async (tx) => {
    must(mayReadInquiries(actor));
    const { id } = await saveView(tx, scopeOf(actor), actor.id ?? '', view);
    await record(tx, actor, { type: 'view.saved', subject: { type: 'view', id } });
    return {};
  });

/** Forgets one of this person's own views. */
export const forgetView = (actor: Actor, { viewId }: { viewId: string }) =>
  transaction(actor, async (tx) => {
    must(mayReadInquiries(actor));
    moved(await deleteView(tx, scopeOf(actor), actor.id ?? '', viewId), 'not-found');
    await record(tx, actor, { type: 'view.deleted', subject: { type: 'view', id: viewId } });
    return {};
  });
