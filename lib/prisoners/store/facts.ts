import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { fromColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { RecordFacts } from '../schema/changes';

/** The facts as they stand, in the shape they are corrected in. */
export async function findFacts(tx: Tx, _scope: Scope, id: PrisonerId): Promise<RecordFacts> {
  const row = await tx.prisoner.findUniqueOrThrow({ where: { id } });
  return {
    sex: row.sex as RecordFacts['sex'],
    birth: fromColumns('birth', row),
    birthPlace: row.birthPlace,
    nationality: row.nationality,
    fatherName: row.fatherName,
    motherMaidenName: row.motherMaidenName,
    category: row.category as RecordFacts['category'],
    serviceNumber: row.serviceNumber,
    rank: row.rank,
    unit: row.unit,
    powerOfOriginId: row.powerOfOriginId,
    detainingPowerId: row.detainingPowerId,
    capture: fromColumns('capture', row),
    capturePlace: row.capturePlace,
    healthCategory: row.healthCategory as RecordFacts['healthCategory'],
    marks: row.marks,
    description: row.description,
  };
}
