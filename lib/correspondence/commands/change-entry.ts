import 'server-only';
import type { Actor } from '../../access/actor';
import { mayLookAtDeaths, mayWriteCorrespondence } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AuditType } from '../../audit/rules';
import type { EntryId, LineId, PrisonerId } from '../../kernel/ids';
import { threadNumber } from '../../kernel/numerals';
import { Refused } from '../../kernel/refusal';
import { dayFromColumn, fromColumns } from '../../platform/dates';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must, staffOf } from '../../platform/demand';
import { type LedgerEntry, reportsDeath } from '../rules/entries';
import { mayLook } from '../rules/offered';
import type { ClaimFromEntry, Look, Withdrawal } from '../schema/entries';
import { type FoundEntry, findEntry, saveClaimTie, saveLook, saveWithdrawal } from '../store/entries';
import { lockLine } from '../store/lines';
import { keepStanding } from './keep-standing';
import { claimFrom } from './write-entries';

type Of<Body> = Body & { entryId: EntryId };
type Coded = Pick<LedgerEntry, 'kind' | 'direction' | 'reply' | 'subject'>;

/** An entry still at the version that was looked at; otherwise `changed-meanwhile`. */
async function entryAt(tx: Tx, scope: Scope, { entryId, version }: { entryId: EntryId; version: number }) {
  const entry = found(await findEntry(tx, scope, entryId));
  if (entry.version !== version) throw new Refused('changed-meanwhile', { current: { version: entry.version } });
  return entry;
}

const logged = (tx: Tx, actor: Actor, entry: FoundEntry, type: AuditType, detail: Record<string, string | null>) =>
  record(tx, actor, {
    type,
    subject: { type: 'correspondence-entry', id: entry.id },
    prisonerId: entry.prisonerId,
    detail: { number: threadNumber(entry.line.thread.number), kind: entry.kind, ...detail },
  });

/**
 * Withdraws an entry with a reason; it stays readable, and where its line stands is derived without it. A claim made from
 * it is not retracted by that: the page says that it stands on a withdrawn paper, and a person decides.
 */
export const withdrawEntry = (actor: Actor, { entryId, version, reason, note }: Of<Withdrawal>) =>
  transaction(actor, async (tx) => {
    must(mayWriteCorrespondence(actor));
    const { id: userId } = staffOf(actor);
    const scope = scopeOf(actor);
    const entry = await entryAt(tx, scope, { entryId, version });
    if (entry.withdrawnAt) throw new Refused('wrong-status');
    await lockLine(tx, scope, entry.lineId as LineId);
    moved(await saveWithdrawal(tx, scope, { id: entryId, version }, { userId, now: new Date(), reason, note }));
    await keepStanding(tx, scope, [entry.lineId as LineId]);
    await logged(tx, actor, entry, 'correspondence.withdrawn', { reason, claim: entry.claimId });
    return { entryId, version: version + 1 };
  });

/** Records as evidence what an entry offers, as this person judges it, and ties the two together, once. */
export const claimEntry = (actor: Actor, { entryId, version, claim }: Of<ClaimFromEntry>) =>
  transaction(actor, async (tx) => {
    must(mayWriteCorrespondence(actor));
    const scope = scopeOf(actor);
    const entry = await entryAt(tx, scope, { entryId, version });
    if (entry.withdrawnAt || entry.claimId) throw new Refused('wrong-status');
    const { kind, direction, reply, subject } = entry as unknown as Coded;
    const claimId = await claimFrom(tx, actor, {
      paper: {
        kind,
        direction,
        occurredOn: dayFromColumn(entry.occurredOn) ?? '',
        paperDate: dayFromColumn(entry.paperDate),
        paperNumber: entry.paperNumber,
      },
      matter: entry.line.thread,
      prisonerId: entry.prisonerId as PrisonerId,
      said: { reply, subject, about: fromColumns('about', entry) },
      at: '',
      judged: claim,
    });
    moved(await saveClaimTie(tx, scope, { id: entryId, version }, claimId));
    await logged(tx, actor, entry, 'correspondence.claimed', { claim: claimId });
    return { entryId, version: version + 1 };
  });

/**
 * Says that a reported death was looked at, and what comes of it: by an analyst or a supervisor who did not record it. It
 * moves no status; death is established by its own protocol.
 */
export const lookAtDeath = (actor: Actor, { entryId, version, outcome, note }: Of<Look>) =>
  transaction(actor, async (tx) => {
    must(mayLookAtDeaths(actor));
    const { id: userId } = staffOf(actor);
    const scope = scopeOf(actor);
    const entry = await entryAt(tx, scope, { entryId, version });
    const { direction, ...coded } = entry as unknown as Coded;
    must(
      mayLook(actor, {
        recordedById: entry.recordedById,
        lookedAt: entry.lookedAtAt !== null,
        withdrawn: entry.withdrawnAt !== null,
        death: direction === 'in' && reportsDeath(coded),
      }),
    );
    moved(await saveLook(tx, scope, { id: entryId, version }, { userId, now: new Date(), outcome, note }));
    await logged(tx, actor, entry, 'correspondence.looked-at', { outcome });
    return { entryId, version: version + 1 };
  });
