import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWriteCorrespondence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { ThreadId } from '../../kernel/ids';
import { transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { EntriesReceipt, NewEntries } from '../schema/entries';
import { findThreadHead } from '../store/threads';
import { writeEntries } from './write-entries';

/**
 * Writes one paper down for the people of a matter it speaks of: all that can be written in one commit, with what became of
 * each row. The same paper again changes nothing. A death it reports becomes a claim only where the person says so, and
 * waits for an analyst; no status moves.
 */
export const recordEntries = (
  actor: Actor,
  { id, paper, rows }: NewEntries & { id: ThreadId },
): Promise<EntriesReceipt> =>
  transaction(actor, async (tx) => {
    must(mayWriteCorrespondence(actor));
    const thread = found(await findThreadHead(tx, scopeOf(actor), id));
    const outcomes = await writeEntries(tx, actor, {
      matter: { ...thread, id },
      paper,
      rows: rows.map(({ lineId, ...said }, index) => ({ lineId, said, at: `rows.${index}.` })),
      now: new Date(),
    });
    return { rows: outcomes };
  });
