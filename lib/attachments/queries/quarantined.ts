import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadAttachment, maySeeQuarantine } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { recordNumber } from '../../kernel/numerals';
import type { Waiting } from '../../kernel/waiting';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { mayRelease } from '../rules/life';
import type { Quarantine, QuarantineLine } from '../schema';
import { countQuarantined, inQuarantine } from '../store/waiting';

type Row = Awaited<ReturnType<typeof inQuarantine>>[number];
// A supervisor opens every record; what is asked here is the sensitivity of the file alone.
const anyRecord = { sealed: false, linkedToMe: false, sharedWithMe: false };

/** What was found harmful, for supervisors: that it is there, in which record, who handed it in. Looking is logged. */
export const quarantined = (actor: Actor): Promise<Quarantine> =>
  reading(actor, async (tx) => {
    must(maySeeQuarantine(actor));
    const scope = scopeOf(actor);
    const rows = await inQuarantine(tx, scope);
    const names = await staffNames(
      tx,
      scope,
      rows.map(({ createdById }) => createdById),
    );
    await record(tx, actor, { type: 'attachment.quarantine-read', detail: { files: rows.length } });
    return { lines: rows.map((row) => lineOf(actor, row, names.get(row.createdById) ?? null)) };
  });

function lineOf(actor: Actor, row: Row, by: string | null): QuarantineLine {
  const readable = mayReadAttachment(actor, { ...row, complete: true }, anyRecord).ok;
  return {
    id: row.id,
    prisonerId: row.prisonerId,
    number: recordNumber(row.number),
    name: readable ? row.name : null,
    about: readable ? row.about : null,
    kind: row.kind,
    size: row.keptSize ?? row.size,
    sensitivity: row.sensitivity,
    finding: row.finding ?? '',
    by,
    at: row.updatedAt.toISOString(),
    mine: row.createdById === actor.id,
    mayRelease: mayRelease(actor, { ...row, kept: row.keptSize !== null }).ok,
    version: row.version,
  };
}

/** What waits in quarantine, for a supervisor's start page. */
export async function waitingInQuarantine(actor: Actor): Promise<Waiting[]> {
  if (!maySeeQuarantine(actor).ok) return [];
  const { count, oldest } = await reading(actor, (tx) => countQuarantined(tx, scopeOf(actor)));
  return [{ key: 'attachments.quarantined', count, oldest, href: '/quarantine' }];
}
