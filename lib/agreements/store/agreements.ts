import 'server-only';
import type { Scope } from '../../access/scope';
import type { AgreementId, AgreementVersionId } from '../../kernel/ids';
import { agreementNumber } from '../../kernel/numerals';
import type { Prisma, Tx } from '../../platform/db';
import type { AgreementContent } from '../rules/content';
import { agreementContent } from '../schema/agreement';

const sideColumns = { select: { id: true, code: true, nameUk: true, nameRu: true, nameEn: true } } as const;
type SideRow = { id: string; code: string; nameUk: string; nameRu: string; nameEn: string };
export const partyOf = ({ id, code, nameUk, nameRu, nameEn }: SideRow) => ({
  id,
  code,
  uk: nameUk,
  ru: nameRu,
  en: nameEn,
});

const withVersions = {
  ours: sideColumns,
  theirs: sideColumns,
  versions: { orderBy: { number: 'desc' } },
} as const satisfies Prisma.AgreementInclude;

/** Every agreement with its versions, the newest first. There are few. */
export const findAgreements = (tx: Tx, scope: Scope) =>
  tx.agreement.findMany({
    where: scope.agreements === 'none' ? { id: { in: [] } } : {},
    orderBy: { number: 'desc' },
    include: withVersions,
  });

/** An agreement with its versions, the newest first; null when there is none in this scope. */
export async function findAgreement(tx: Tx, scope: Scope, id: AgreementId) {
  if (scope.agreements === 'none') return null;
  return tx.agreement.findUnique({ where: { id }, include: withVersions });
}
export type AgreementRow = NonNullable<Awaited<ReturnType<typeof findAgreement>>>;
export type VersionRow = AgreementRow['versions'][number];

/** The sides that can be party to an agreement. */
export const findParties = async (tx: Tx, _scope: Scope) =>
  (await tx.party.findMany({ where: { active: true, kind: 'power' }, orderBy: { code: 'asc' }, ...sideColumns })).map(
    partyOf,
  );

/** A version as whoever plans under it needs it: what it says, and the hash that is signed with a plan. */
export type AdoptedVersion = {
  readonly id: AgreementVersionId;
  readonly agreementId: AgreementId;
  readonly number: number;
  readonly label: string;
  readonly content: AgreementContent;
  readonly hash: string;
};

/** The version with this id while it is in force; null when it never was or another has followed it. */
export async function findAdoptedAgreementVersion(
  tx: Tx,
  scope: Scope,
  id: AgreementVersionId | string,
): Promise<AdoptedVersion | null> {
  if (scope.agreements === 'none') return null;
  const row = await tx.agreementVersion.findFirst({
    where: { id, status: 'adopted' },
    include: { agreement: { select: { number: true } } },
  });
  return (
    row && {
      id: row.id as AgreementVersionId,
      agreementId: row.agreementId as AgreementId,
      number: row.number,
      label: agreementNumber(row.agreement.number, row.number),
      content: agreementContent.parse(row.content),
      hash: row.hash,
    }
  );
}

/** One proposal at a time for each agreement: the next number is nobody else's until the transaction ends. */
export const holdAgreement = (tx: Tx, _scope: Scope, id: AgreementId) =>
  tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`homeward agreement ${id}`}))::text as held`;

export const saveAgreement = (
  tx: Tx,
  _scope: Scope,
  agreement: { oursId: string; theirsId: string; createdById: string; createdAt: Date },
) => tx.agreement.create({ data: agreement, select: { id: true, number: true } });

type Proposal = {
  agreementId: AgreementId;
  number: number;
  content: AgreementContent;
  hash: string;
  answers: Record<string, string>;
  note: string;
  proposedById: string;
  proposedAt: Date;
};

/** Writes a proposed version. A second one that is open breaks a unique index. */
export const saveProposedVersion = (tx: Tx, _scope: Scope, { content, ...rest }: Proposal) =>
  tx.agreementVersion.createMany({ data: [{ ...rest, content: content as unknown as Prisma.InputJsonObject }] });

type VersionAnswer =
  | { status: 'adopted'; adoptedById: string; adoptedAt: Date }
  | { status: 'returned' | 'withdrawn'; closedById: string; closedAt: Date; closeNote: string | null };

/** Answers a proposed version from the version it was read at; a count of zero means somebody was faster. */
export const saveVersionAnswer = (tx: Tx, _scope: Scope, row: { id: string; version: number }, answer: VersionAnswer) =>
  tx.agreementVersion.updateMany({
    where: { id: row.id, version: row.version, status: 'proposed' },
    data: { ...answer, version: { increment: 1 } },
  });

/** Ends the version in force, if there is one, for the one that is being adopted. */
export const supersedePresent = (tx: Tx, _scope: Scope, agreementId: AgreementId, now: Date) =>
  tx.agreementVersion.updateMany({
    where: { agreementId, status: 'adopted' },
    data: { status: 'superseded', supersededAt: now, version: { increment: 1 } },
  });
