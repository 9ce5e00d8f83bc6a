import 'server-only';
import type { Actor } from '../../access/actor';
import { mayHoldDebriefs } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import type { DebriefId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import type { Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { type DebriefStatus, mayWriteIn } from '../rules/debrief';
import { type DebriefRow, findDebrief } from '../store/debriefs';

export type AtDebrief = { tx: Tx; scope: Scope; row: DebriefRow; by: string; now: Date };

/** A debrief this actor reads and holds, whatever its status; refused when somebody was faster than `version`. */
export async function heldDebrief(
  tx: Tx,
  actor: Actor,
  { id, version }: { id: DebriefId; version?: number },
): Promise<AtDebrief> {
  must(mayHoldDebriefs(actor));
  const scope = scopeOf(actor);
  const row = found(await findDebrief(tx, scope, id));
  if (version !== undefined && row.version !== version)
    throw new Refused('changed-meanwhile', { current: { version: row.version, status: row.status } });
  return { tx, scope, row, by: actor.id ?? '', now: new Date() };
}

/** The same, and it is open to be written in. */
export async function openedDebrief(tx: Tx, actor: Actor, asked: { id: DebriefId; version?: number }) {
  const desk = await heldDebrief(tx, actor, asked);
  must(mayWriteIn(desk.row.status as DebriefStatus));
  return desk;
}

/** Which debrief an entry of the log is about. */
export const aboutDebrief = ({ id, prisonerId }: Pick<DebriefRow, 'id' | 'prisonerId'>) => ({
  subject: { type: 'debrief', id },
  ...(prisonerId ? { prisonerId } : {}),
});
