import 'server-only';
import type { StaffActor } from '../../access/actor';
import { mayPrintAnnex, mayReadBatches } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchId } from '../../kernel/ids';
import { batchNumber, recordNumber } from '../../kernel/numerals';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { type AnnexCase, needsIsolation, needsStretcher, standsInAnnex } from '../rules/annex';
import { birthYearOf } from '../rules/copies';
import type { ManifestLine } from '../rules/manifest';
import type { Annex, AnnexPerson } from '../schema/documents';
import { findBatch } from '../store/batch';
import { listInForce } from '../store/manifest';
import { type MedicalCase, medicalCases } from '../store/medical';

/**
 * The sealed medical annex of a frozen list. For the medical officer alone; for everybody else there is none. Logged as a
 * printing of the annex, without a number of people, and as a reading of each medical part that was opened.
 */
export const readAnnex = (actor: StaffActor, { id, now }: { id: BatchId; now: Date }): Promise<Annex> =>
  reading(actor, async (tx) => {
    must(mayPrintAnnex(actor));
    must(mayReadBatches(actor));
    const scope = scopeOf(actor);
    const { hash, list, members, terms, batch } = listInForce(found(await findBatch(tx, scope, id)));
    const cases = await medicalCases(
      tx,
      scope,
      members.map(({ prisonerId }) => prisonerId),
    );
    await record(
      tx,
      actor,
      { type: 'batch.annex-printed', batchId: id, detail: { list, hash } },
      ...[...cases.keys()].map((prisonerId) => ({
        type: 'prisoner.medical-read' as const,
        prisonerId,
        batchId: id,
        detail: { purpose: 'annex' },
      })),
    );
    return {
      number: batchNumber(batch),
      list,
      hash,
      plannedOn: terms.plannedOn,
      people: members.flatMap((member) => personIn(member, cases.get(member.prisonerId))),
      printedBy: actor.name,
      printedAt: now.toISOString(),
    };
  });

/** The person as the annex names them; nobody, when there is nothing a receiving doctor must know. */
function personIn(member: ManifestLine, medical: MedicalCase | undefined): AnnexPerson[] {
  const { placeKind, position, names, number, birth } = member;
  const closed = medical === undefined;
  const person: AnnexCase = { placeKind, closed, fitness: null, parts: [], ...medical };
  if (!standsInAnnex(person)) return [];
  return [
    {
      position,
      names: [...new Set(names.map(({ full }) => full))],
      number: recordNumber(number),
      birthYear: birthYearOf(birth),
      stretcher: needsStretcher(person),
      isolation: needsIsolation(person),
      closed,
      parts: person.parts,
    },
  ];
}
