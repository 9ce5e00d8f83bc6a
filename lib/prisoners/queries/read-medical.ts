import 'server-only';
import type { Actor } from '../../access/actor';
import { mayOpenRecord, mayReadMedical } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { MedicalPart } from '../schema/changes';
import { findFacts } from '../store/facts';
import { openFindings } from '../store/findings';
import { findMedicalOfJoined } from '../store/joined';
import { findAccess } from '../store/record';
import { findMedical } from '../store/travel';

/** The medical part, for the medical officer alone. Reading it is logged by itself. */
export const readMedical = (
  actor: Actor,
  { id, purpose = 'page' }: { id: PrisonerId; purpose?: 'page' | 'envelope' },
): Promise<MedicalPart> =>
  reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    must(mayOpenRecord(actor, found(await findAccess(tx, scope, id))));
    must(mayReadMedical(actor));
    const row = await findMedical(tx, scope, id);
    const names = await staffNames(tx, scope, [row?.updatedById ?? null]);
    const { healthCategory } = await findFacts(tx, scope, id);
    await record(tx, actor, { type: 'prisoner.medical-read', prisonerId: id, detail: { purpose } });
    return {
      ...openFindings(id, row?.detailEnc ?? null),
      healthCategory,
      updatedAt: row?.updatedAt.toISOString() ?? null,
      updatedBy: names.get(row?.updatedById ?? '') ?? null,
      version: row?.version ?? 0,
      joined: await medicalOfJoined(tx, scope, id),
    };
  });

async function medicalOfJoined(tx: Tx, scope: Scope, id: PrisonerId): Promise<MedicalPart['joined']> {
  const rows = await findMedicalOfJoined(tx, scope, id);
  return rows.flatMap((row) => {
    if (!row.detailEnc) return [];
    const number = recordNumber(row.prisoner.number);
    const findings = openFindings(row.prisonerId, row.detailEnc);
    return [{ number, ...findings, updatedAt: row.updatedAt.toISOString() }];
  });
}
