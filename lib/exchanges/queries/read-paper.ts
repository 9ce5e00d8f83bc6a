import 'server-only';
import type { StaffActor } from '../../access/actor';
import { mayGiveCopies } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AuditType } from '../../audit/rules';
import type { BatchId } from '../../kernel/ids';
import { batchNumber, recordNumber } from '../../kernel/numerals';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { birthYearOf, type Copy, type Heading, headingIn, lineIn, mayPrint, type PersonLine } from '../rules/copies';
import { latinNameOf } from '../rules/latin-name';
import type { BatchTerms, Manifest, ManifestLine } from '../rules/manifest';
import type { Paper } from '../schema/documents';
import { findBatch, sideOf, sidesByCode } from '../store/batch';
import { listInForce } from '../store/manifest';
import { type Seat, seatsOf } from '../store/seats';

const printed: Record<Copy, AuditType> = {
  manifest: 'batch.manifest-printed',
  icrc: 'batch.copy-printed',
  mediator: 'batch.copy-printed',
  seating: 'batch.seating-printed',
};

type Asked = { id: BatchId; copy: Copy; now: Date; detail?: Record<string, string> };

/** One paper of the frozen list, with no more than it may say. The printing is logged as such. No such paper before. */
export const readPaper = (actor: StaffActor, asked: Asked) => paperOf(actor, asked, printed[asked.copy]);

/** The list itself as a workbook. */
export const readWorkbook = async (actor: StaffActor, asked: Omit<Asked, 'copy'>) => {
  must(mayGiveCopies(actor));
  return paperOf(actor, { ...asked, copy: 'manifest' }, 'batch.manifest-exported');
};

const paperOf = (actor: StaffActor, { id, copy, now, detail }: Asked, type: AuditType): Promise<Paper> =>
  reading(actor, async (tx) => {
    must(mayPrint[copy](actor));
    const scope = scopeOf(actor);
    const { hash, list, members, terms, ...manifest } = listInForce(found(await findBatch(tx, scope, id)));
    const seats = await seatsOf(tx, scope, id);
    const { sides: _codes, ...heading } = headingIn(copy, headingOf(terms, manifest));
    await record(tx, actor, { type, batchId: id, detail: { copy, list, hash, people: members.length, ...detail } });
    return {
      copy,
      number: batchNumber(manifest.batch),
      list,
      hash,
      heading: { ...heading, sides: await bothSides(tx, terms) },
      lines: members.map((member) => lineIn(copy, lineOf(member, seats.get(member.prisonerId)))),
      printedBy: actor.name,
      printedAt: now.toISOString(),
    };
  });

const headingOf = (
  { ours, theirs, agreement, mediator, plannedOn, place }: BatchTerms,
  {
    submittedBy,
    firstApprovedBy,
    firstApprovedAt,
    approvedBy,
    approvedAt,
    frozenAt,
  }: Omit<Manifest, 'terms' | 'members' | 'list'>,
): Heading => ({
  sides: { ours, theirs },
  agreement,
  mediator,
  plannedOn,
  place,
  submittedBy,
  firstApprovedBy: firstApprovedBy ?? null,
  firstApprovedAt: firstApprovedAt ?? null,
  approvedBy,
  approvedAt,
  frozenAt,
});

async function bothSides(tx: Tx, { ours, theirs }: BatchTerms) {
  const sides = new Map((await sidesByCode(tx, [ours, theirs])).map((side) => [side.code, sideOf(side)]));
  return { ours: found(sides.get(ours)), theirs: found(sides.get(theirs)) };
}

const lineOf = (member: ManifestLine, seat: Seat | undefined): PersonLine => ({
  position: member.position,
  names: [...new Set(member.names.map(({ full }) => full))],
  latinName: latinNameOf(member.names),
  number: recordNumber(member.number),
  birth: member.birth,
  birthYear: birthYearOf(member.birth),
  fatherName: member.fatherName ?? null,
  category: member.category ?? null,
  rank: member.rank,
  serviceNumber: member.serviceNumber,
  placeKind: member.placeKind,
  site: seat?.site ?? null,
  vehicle: seat?.vehicle ?? null,
});
