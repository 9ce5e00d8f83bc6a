import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayOpenRecord, mayRecordEvidence } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { recordClaimWithin } from '../../evidence/commands/record-claim';
import { retractClaimWithin } from '../../evidence/commands/retract-claim';
import { newClaim } from '../../evidence/schema';
import type { CandidateId, ClaimId, PrisonerId, SightingId } from '../../kernel/ids';
import { debriefNumber } from '../../kernel/numerals';
import { Refused } from '../../kernel/refusal';
import { matchableRecords } from '../../matching/store/keeping';
import { prepare } from '../../names/prepare';
import { compare, scoreVersion } from '../../names/score';
import { namesVersion } from '../../names/version';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { numberTyped } from '../../prisoners/rules';
import { populationOf } from '../../prisoners/store/name-counts';
import { findAccess } from '../../prisoners/store/record';
import { type CandidateStatus, moveCandidate } from '../rules/candidate';
import { type Consent, maySearchWith } from '../rules/debrief';
import {
  asOfSighting,
  type Condition,
  describeSeen,
  isGradable,
  type KnownHow,
  mayDetachWith,
  moveSighting,
  type SightingStatus,
  wasSeen,
} from '../rules/sighting';
import type { Attachment, Detachment } from '../schema/sighting';
import { findCandidateOf, findSaidSame, saveChosen, saveDecision, saveVerdict } from '../store/candidates';
import { findByNumber, firstOfWitness } from '../store/debriefs';
import { seenIn } from '../store/searchable';
import { findSighting, type SightingRow, saveMove } from '../store/sightings';
import { aboutSighting, atVersion } from './record-sighting';

type At<Body> = Body & { sightingId: SightingId };

/**
 * Attaches a sighting to a record: it becomes a claim by a returnee, graded by whoever attaches it, in the same transaction;
 * and it is written down that the two are one. A person decides this, never a score. No status moves, no family hears.
 */
export const attachSighting = (actor: Actor, { sightingId, version, ...asked }: At<Attachment>) =>
  transaction(actor, async (tx) => {
    must(mayRecordEvidence(actor));
    const scope = scopeOf(actor);
    const row = atVersion(found(await findSighting(tx, scope, sightingId)), version);
    const { to } = must(moveSighting(row.status as SightingStatus, 'attach'));
    must(maySearchWith(row.debrief.consentSearch as Consent));
    mustBeSaid(row, asked);
    const prisonerId = await recordMeant(tx, scope, asked);
    must(mayOpenRecord(actor, found(await findAccess(tx, scope, prisonerId))));
    const origin = await firstOfWitness(tx, scope, row.debriefId);
    const { claimId } = await recordClaimWithin(tx, actor, claimOf(row, { ...asked, prisonerId, origin }));
    const now = new Date();
    moved(await saveMove(tx, scope, row, { to, claimId, now }));
    await saySame(tx, scope, { row, prisonerId, by: actor.id ?? '', note: asked.note, now });
    await record(tx, actor, {
      type: 'sighting.attached',
      ...aboutSighting(row),
      prisonerId,
      detail: { claim: claimId, says: asked.says },
    });
    return { sightingId, version: row.version + 1, status: to };
  });

/** The candidate's record, or the one with the number somebody typed. What is hidden is missing. */
async function recordMeant(
  tx: Tx,
  scope: Scope,
  { prisonerId, record: typed }: Pick<Attachment, 'prisonerId' | 'record'>,
) {
  if (prisonerId) return prisonerId;
  const number = numberTyped(typed ?? '');
  const id = number === null ? null : (await findByNumber(tx, scope, number))?.id;
  if (!id) throw new Refused('invalid', { faults: [{ at: 'record', code: 'no-such-record' }] });
  return id as PrisonerId;
}

/** What is claimed must be what was seen, and hearsay is graded as hearsay. */
function mustBeSaid(row: SightingRow, { says, credibility }: Pick<Attachment, 'says' | 'credibility'>) {
  if (!wasSeen(row.condition as Condition, says))
    throw new Refused('invalid', { faults: [{ at: 'says', code: 'not-what-was-seen' }] });
  if (!isGradable(row.knownHow as KnownHow, credibility))
    throw new Refused('invalid', { faults: [{ at: 'credibility', code: 'hearsay' }] });
}

type Asked = Omit<Attachment, 'version' | 'prisonerId'> & { prisonerId: PrisonerId; origin: number };

/**
 * The claim a sighting becomes. Its reference is the debrief's number: who said it is read there, by those who may. Its
 * origin is the returnee, by the number of their first debrief: the same returnee twice is one source.
 */
function claimOf(
  row: SightingRow,
  { prisonerId, origin, says, reliability, credibility, gradeReason, detainingPowerId, note }: Asked,
) {
  const claim = newClaim.safeParse({
    prisonerId,
    says,
    reliability,
    credibility,
    gradeReason: gradeReason ?? null,
    note,
    asOf: asOfSighting(seenIn(row)),
    place: [row.place, row.cell].filter(Boolean).join(', ') || null,
    sourceKind: 'returnee-testimony',
    detainingPowerId: detainingPowerId ?? null,
    sourceReference: debriefNumber(row.debrief.number),
    originKey: debriefNumber(origin),
  });
  if (claim.success) return claim.data;
  const faults = claim.error.issues.map(({ path, message }) => ({ at: path.join('.'), code: message }));
  throw new Refused('invalid', { faults });
}

type Same = { row: SightingRow; prisonerId: PrisonerId; by: string; note: string | null; now: Date };

async function saySame(tx: Tx, scope: Scope, { row, prisonerId, by, note, now }: Same) {
  const candidate = await findCandidateOf(tx, scope, { sightingId: row.id, prisonerId });
  const said = { verdict: 'same' as const, reason: null, note, by, now };
  if (candidate) {
    const { to: status } = must(moveCandidate(candidate.status as CandidateStatus, 'decide'));
    moved(await saveVerdict(tx, scope, candidate, { status, verdict: 'same', now }));
    await saveDecision(tx, scope, candidate, said);
    return;
  }
  const theirs = (await matchableRecords(tx, scope, [prisonerId])).get(prisonerId);
  if (!theirs) throw new Refused('wrong-status');
  const score = compare(prepare(describeSeen(seenIn(row))), theirs, await populationOf(tx, scope));
  const scored = { id: randomUUID() as CandidateId, namesVersion, scoreVersion };
  await saveChosen(tx, scope, { ...scored, sightingId: row.id, prisonerId, score, now });
  await saveDecision(tx, scope, { ...scored, bits: score.bits, band: score.band, brothers: score.brothers }, said);
}

/**
 * Takes an attachment back: the claim is retracted with the reason, and everything that follows from a retraction follows.
 * The sighting waits again; after "the wrong person" it is written down that the two are not the same.
 */
export const detachSighting = (actor: Actor, { sightingId, version, reason, note }: At<Detachment>) =>
  transaction(actor, async (tx) => {
    must(mayRecordEvidence(actor));
    must(mayDetachWith(reason, note));
    const scope = scopeOf(actor);
    const row = atVersion(found(await findSighting(tx, scope, sightingId)), version);
    const { to } = must(moveSighting(row.status as SightingStatus, 'detach'));
    const claim = found(row.claim);
    // Somebody may have retracted the claim in the ledger already.
    if (!claim.retractedAt)
      await retractClaimWithin(tx, actor, { id: claim.id as ClaimId, version: claim.version, reason, note });
    const now = new Date();
    moved(await saveMove(tx, scope, row, { to, claimId: null, now }));
    await unsaySame(tx, scope, { row, by: actor.id ?? '', note, reason, now });
    await record(tx, actor, {
      type: 'sighting.detached',
      ...aboutSighting(row),
      prisonerId: claim.prisoner.id,
      detail: { claim: claim.id, reason },
    });
    return { sightingId, version: row.version + 1, status: to };
  });

/** Takes back that the two are one. Of the record it was said of, wherever that went since: it may have been joined. */
async function unsaySame(
  tx: Tx,
  scope: Scope,
  { row, by, note, reason, now }: Omit<Same, 'prisonerId'> & Pick<Detachment, 'reason'>,
) {
  const candidate = await findSaidSame(tx, scope, row.id);
  if (!candidate) return;
  const wrong = reason === 'wrong-person';
  const { to: status } = must(moveCandidate(candidate.status as CandidateStatus, wrong ? 'decide' : 'withdraw'));
  moved(await saveVerdict(tx, scope, candidate, { status, verdict: wrong ? 'not-same' : null, now }));
  await saveDecision(tx, scope, candidate, { verdict: wrong ? 'not-same' : 'withdrawn', reason, note, by, now });
}
