import 'server-only';
import type { Actor } from '../../access/actor';
import { mayDecideAgreements, mayPlan, mayReadAgreements } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AgreementId, AgreementVersionId } from '../../kernel/ids';
import { agreementNumber } from '../../kernel/numerals';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { linesOf } from '../rules/content';
import { agree, comparedLines } from '../rules/differences';
import {
  type AdoptedChoice,
  type AgreementDetail,
  type AgreementList,
  agreementContent,
  type VersionLine,
} from '../schema/agreement';
import {
  type AgreementRow,
  findAgreement,
  findAgreements,
  findParties,
  partyOf,
  type VersionRow,
} from '../store/agreements';

/** Every agreement, the newest first: what is in force, what waits, and how far the readings are apart. */
export const listAgreements = (actor: Actor): Promise<AgreementList> =>
  reading(actor, async (tx) => {
    must(mayReadAgreements(actor));
    const rows = await findAgreements(tx, scopeOf(actor));
    return { lines: rows.map(lineOf), may: { propose: mayPlan(actor).ok } };
  });

const presentOf = (row: AgreementRow) => row.versions.find(({ status }) => status === 'adopted') ?? null;

function lineOf(row: AgreementRow): AgreementList['lines'][number] {
  const present = presentOf(row);
  const shown = present ?? row.versions[0];
  const content = shown && agreementContent.parse(shown.content);
  const compared = content ? comparedLines(linesOf(content, row.oursId), linesOf(content, row.theirsId)) : [];
  return {
    id: row.id as AgreementId,
    number: agreementNumber(row.number),
    title: content?.title ?? '',
    ours: partyOf(row.ours),
    theirs: partyOf(row.theirs),
    present: present?.number ?? null,
    proposed: row.versions.some(({ status }) => status === 'proposed'),
    differing: content && content.readings.length > 1 ? compared.filter((one) => !agree(one)).length : 0,
    updatedAt: (row.versions[0]?.proposedAt ?? row.createdAt).toISOString(),
  };
}

/** An agreement with every version there was, the newest first. The reading is logged. */
export const readAgreement = (actor: Actor, { id }: { id: AgreementId }): Promise<AgreementDetail> =>
  reading(actor, async (tx) => {
    must(mayReadAgreements(actor));
    const scope = scopeOf(actor);
    const row = found(await findAgreement(tx, scope, id));
    const people = row.versions.flatMap((one) => [one.proposedById, one.adoptedById, one.closedById]);
    const names = await staffNames(tx, scope, people);
    await record(tx, actor, { type: 'agreement.read', subject: { type: 'agreement', id } });
    return {
      id,
      number: agreementNumber(row.number),
      ours: partyOf(row.ours),
      theirs: partyOf(row.theirs),
      present: presentOf(row)?.number ?? null,
      versions: row.versions.map((one) => versionOf(one, names, actor.id)),
      may: {
        propose: mayPlan(actor).ok && !row.versions.some(({ status }) => status === 'proposed'),
        decide: mayDecideAgreements(actor).ok,
        record: mayPlan(actor).ok,
      },
    };
  });

function versionOf(row: VersionRow, names: ReadonlyMap<string, string>, me: string | null): VersionLine {
  const person = (id: string | null, at: Date | null) =>
    at && { by: id ? (names.get(id) ?? null) : null, at: at.toISOString() };
  const closed = person(row.closedById, row.closedAt);
  return {
    id: row.id as AgreementVersionId,
    number: row.number,
    status: row.status as VersionLine['status'],
    content: agreementContent.parse(row.content),
    hash: row.hash,
    answers: row.answers as Record<string, string>,
    note: row.note,
    proposed: {
      by: names.get(row.proposedById) ?? null,
      at: row.proposedAt.toISOString(),
      mine: row.proposedById === me,
    },
    adopted: person(row.adoptedById, row.adoptedAt),
    closed: closed && { ...closed, note: row.closeNote },
    supersededAt: row.supersededAt?.toISOString() ?? null,
    version: row.version,
  };
}

/** The sides an agreement can be between. */
export const readParties = (actor: Actor) =>
  reading(actor, async (tx) => {
    must(mayReadAgreements(actor));
    return findParties(tx, scopeOf(actor));
  });

/** The versions in force, for whoever sets the terms of a batch. */
export const readAdoptedVersions = (actor: Actor): Promise<AdoptedChoice[]> =>
  reading(actor, async (tx) => {
    must(mayReadAgreements(actor));
    const rows = await findAgreements(tx, scopeOf(actor));
    return rows.flatMap((row) => {
      const present = presentOf(row);
      return present
        ? [
            {
              id: present.id as AgreementVersionId,
              label: agreementNumber(row.number, present.number),
              title: agreementContent.parse(present.content).title,
              oursId: row.oursId,
              theirsId: row.theirsId,
            },
          ]
        : [];
    });
  });
