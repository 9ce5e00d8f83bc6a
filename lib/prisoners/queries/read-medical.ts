import 'server-only';
import type { Actor } from '../../access/actor';
import { mayOpenRecord, mayReadMedical } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { openValue } from '../../platform/crypto';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { MedicalPart } from '../schema/changes';
import { findFacts } from '../store/facts';
import { findMedicalOfJoined } from '../store/joined';
import { findAccess } from '../store/record';
import { findMedical } from '../store/travel';

/** The medical part, for the medical officer alone. Reading it is logged by itself. */
export const readMedical = (actor: Actor, { id }: { id: PrisonerId }): Promise<MedicalPart> =>
  reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    must(mayOpenRecord(actor, found(await findAccess(tx, scope, id))));
    must(mayReadMedical(actor));
    const row = await findMedical(tx, scope, id);
    const names = await staffNames(tx, scope, [row?.updatedById ?? null]);
    const { healthCategory } = await findFacts(tx, scope, id);
    await record(tx, actor, { type: 'prisoner.medical-read', prisonerId: id });
    return {
      detail: openValue<string>('prisoner_medical.detail', id, row?.detailEnc ?? null),
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
    const detail = openValue<string>('prisoner_medical.detail', row.prisonerId, row.detailEnc);
    const number = recordNumber(row.prisoner.number);
    return detail ? [{ number, detail, updatedAt: row.updatedAt.toISOString() }] : [];
  });
}
