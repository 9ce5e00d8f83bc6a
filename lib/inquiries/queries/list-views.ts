import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadInquiries } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { type SavedViews, savedView } from '../schema/views';
import { findViews } from '../store/views';

/** This person's saved views of the queue. One whose codes are no longer known is left out. */
export const listViews = (actor: Actor, { resource }: { resource: 'inquiries' }): Promise<SavedViews> =>
  reading(actor, async (tx) => {
    must(mayReadInquiries(actor));
    const rows = await findViews(tx, scopeOf(actor), actor.id ?? '', resource);
    const known = rows.map((row) => savedView.safeParse(row)).filter((parsed) => parsed.success);
    return { views: known.map(({ data }) => data) };
  });
