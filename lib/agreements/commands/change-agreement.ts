import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayDecideAgreements, mayPlan } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AgreementId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { canonical, sha256 } from '../../platform/crypto';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must, staffOf } from '../../platform/demand';
import { mayDecideVersion, mayWithdrawVersion, moveVersion, type VersionStatus } from '../rules/life';
import { answersTo } from '../rules/warnings';
import type { NewAgreement, NewVersion, VersionDecision, VersionPath, VersionReceipt } from '../schema/agreement';
import {
  type AgreementRow,
  findAgreement,
  findParties,
  holdAgreement,
  saveAgreement,
  saveProposedVersion,
  saveVersionAnswer,
  supersedePresent,
} from '../store/agreements';

/** Opens an agreement between two sides with its first version, which waits for another person. */
export const openAgreement = (actor: Actor, { oursId, theirsId, ...proposal }: NewAgreement): Promise<VersionReceipt> =>
  transaction(actor, async (tx) => {
    must(mayPlan(actor));
    const staff = staffOf(actor);
    const scope = scopeOf(actor);
    const known = (await findParties(tx, scope)).map(({ id }) => id);
    const faults = Object.entries({ oursId, theirsId }).filter(([, side]) => !known.includes(side));
    if (faults.length) throw new Refused('invalid', { faults: faults.map(([at]) => ({ at, code: 'choose-a-side' })) });
    const { id } = await saveAgreement(tx, scope, {
      oursId,
      theirsId,
      createdById: staff.id,
      createdAt: new Date(),
    });
    return propose(tx, staff, { id: id as AgreementId, oursId, theirsId, number: 1 }, proposal);
  });

/** Proposes another version of an agreement. What is in force stays in force until another person adopts it. */
export const proposeVersion = (actor: Actor, { id, ...proposal }: NewVersion & { id: AgreementId }) =>
  transaction(actor, async (tx) => {
    must(mayPlan(actor));
    const staff = staffOf(actor);
    const scope = scopeOf(actor);
    await holdAgreement(tx, scope, id);
    const { oursId, theirsId, versions } = found(await findAgreement(tx, scope, id));
    if (versions.some(({ status }) => status === 'proposed')) throw new Refused('duplicate');
    const number = (versions[0]?.number ?? 0) + 1;
    return propose(tx, staff, { id, oursId, theirsId, number }, proposal);
  });

type Place = { id: AgreementId; oursId: string; theirsId: string; number: number };

async function propose(
  tx: Tx,
  staff: StaffActor,
  { id, oursId, theirsId, number }: Place,
  { content, answers, note }: NewVersion,
): Promise<VersionReceipt> {
  const strangers = content.readings.flatMap(({ partyId }, at) =>
    partyId === oursId || partyId === theirsId
      ? []
      : [{ at: `content.readings.${at}.partyId`, code: 'not-a-side-of-it' }],
  );
  if (strangers.length > 0) throw new Refused('invalid', { faults: strangers });
  await saveProposedVersion(tx, scopeOf(staff), {
    agreementId: id,
    number,
    content,
    hash: sha256(canonical(content)),
    answers: answersTo(content, answers),
    note,
    proposedById: staff.id,
    proposedAt: new Date(),
  });
  await record(tx, staff, { type: 'agreement.proposed', subject: { type: 'agreement', id }, detail: { number } });
  return { id, number, status: 'proposed' };
}

/**
 * A second person adopts a version or returns it with a reason. The version that was in force ends with the adoption;
 * batches planned under it keep it until their terms are changed.
 */
export const decideVersion = (actor: Actor, input: VersionPath & VersionDecision): Promise<VersionReceipt> =>
  transaction(actor, async (tx) => {
    must(mayDecideAgreements(actor));
    const { id, number, decision, note } = input;
    const staff = staffOf(actor);
    const scope = scopeOf(actor);
    await holdAgreement(tx, scope, id);
    const row = await openVersion(tx, scope, input);
    must(mayDecideVersion(staff, row));
    const { to } = must(moveVersion(row.status as VersionStatus, decision));
    const now = new Date();
    const adopts = decision === 'adopt';
    if (adopts) await supersedePresent(tx, scope, id, now);
    const adopted = { status: 'adopted', adoptedById: staff.id, adoptedAt: now } as const;
    const returned = { status: 'returned', closedById: staff.id, closedAt: now, closeNote: note } as const;
    moved(await saveVersionAnswer(tx, scope, row, adopts ? adopted : returned));
    await record(tx, actor, {
      type: adopts ? 'agreement.adopted' : 'agreement.returned',
      subject: { type: 'agreement', id },
      detail: { number },
    });
    return { id, number, status: to };
  });

/** Takes back one's own proposed version before anybody has decided it. */
export const withdrawVersion = (actor: Actor, input: VersionPath & { version: number }): Promise<VersionReceipt> =>
  transaction(actor, async (tx) => {
    must(mayPlan(actor));
    const { id, number } = input;
    const staff = staffOf(actor);
    const scope = scopeOf(actor);
    const row = await openVersion(tx, scope, input);
    must(mayWithdrawVersion(actor, row));
    const { to } = must(moveVersion(row.status as VersionStatus, 'withdraw'));
    const closed = { closedById: staff.id, closedAt: new Date(), closeNote: null };
    moved(await saveVersionAnswer(tx, scope, row, { status: 'withdrawn', ...closed }));
    await record(tx, actor, { type: 'agreement.withdrawn', subject: { type: 'agreement', id }, detail: { number } });
    return { id, number, status: to };
  });

async function openVersion(tx: Tx, scope: Scope, { id, number, version }: VersionPath & { version: number }) {
  const agreement: AgreementRow = found(await findAgreement(tx, scope, id));
  const row = found(agreement.versions.find((one) => one.number === number));
  if (row.version !== version)
    throw new Refused('changed-meanwhile', { current: { version: row.version, status: row.status } });
  return row;
}
