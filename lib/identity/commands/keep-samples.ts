import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayKeepSamples } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { CustodyEventId, IdentityCaseId, KitId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { type CustodyEvent, faultsAdded } from '../rules/custody';
import type { Relation } from '../rules/kinship';
import type { SubjectKind } from '../rules/methods';
import { consentAllows, type SampleOf, sampleFits } from '../rules/samples';
import type { CustodyWithdrawal, NewCustodyEvent, NewKit } from '../schema/dna';
import { findCase } from '../store/cases';
import { findLaboratory } from '../store/configuration';
import { asConsent, findDonor } from '../store/donors';
import {
  asCustodyEvent,
  findCustodyEvent,
  findKit,
  type KitRow,
  lockKit,
  saveCustodyEvent,
  saveCustodyWithdrawal,
  saveKit,
} from '../store/kits';
import { dayOf } from './not-in-the-future';

/** Writes down a kit, before or after its sample is taken. Its number is the only one of its kind in the house. */
export const addKit = (actor: Actor, kit: NewKit) =>
  transaction(actor, async (tx) => {
    must(mayKeepSamples(actor));
    const scope = scopeOf(actor);
    const { of, prisonerId } = await whoseSample(tx, scope, kit);
    if (!sampleFits(kit.kind, of).ok)
      throw new Refused('invalid', { faults: [{ at: 'kind', code: 'sample-does-not-fit' }] });
    const kitId = randomUUID() as KitId;
    await saveKit(tx, scope, { ...kit, id: kitId, by: actor.id ?? '', now: new Date() });
    await record(tx, actor, {
      type: 'dna.kit-recorded',
      subject: { type: 'dna-kit', id: kitId },
      ...(prisonerId && { prisonerId }),
      detail: { kind: kit.kind, kitNumber: kit.kitNumber },
    });
    return { kitId, kitNumber: kit.kitNumber };
  });

async function whoseSample(tx: Tx, scope: Scope, kit: NewKit): Promise<{ of: SampleOf; prisonerId: string | null }> {
  if (kit.donorId) {
    const donor = found(await findDonor(tx, scope, kit.donorId));
    if (donor.withdrawnAt) throw new Refused('wrong-status');
    return { of: { donor: donor.relation as Relation }, prisonerId: donor.prisonerId };
  }
  const here = found(await findCase(tx, scope, kit.caseId ?? ('' as IdentityCaseId)));
  return { of: { subject: here.subjectKind as SubjectKind }, prisonerId: here.prisonerId };
}

/**
 * Writes one step of a sample's way. A relative's sample is taken and sent only under a consent that holds that day. What
 * the step brings into the chain that is doubtful is refused until whoever writes it has seen it and says what happened.
 */
export const recordCustody = (actor: Actor, event: NewCustodyEvent) =>
  transaction(actor, async (tx) => {
    must(mayKeepSamples(actor));
    const scope = scopeOf(actor);
    await lockKit(tx, scope, event.id);
    const kit = found(await findKit(tx, scope, event.id));
    const now = new Date();
    const occurredAt = new Date(event.occurredAt);
    if (occurredAt.getTime() > now.getTime() + 5 * 60_000)
      throw new Refused('invalid', { faults: [{ at: 'occurredAt', code: 'in-the-future' }] });
    const laboratory = event.laboratoryId ? found(await findLaboratory(tx, scope, event.laboratoryId)) : null;
    mustBeAllowed(kit, { kind: event.kind, day: dayOf(occurredAt), abroad: laboratory?.abroad ?? false });

    const eventId = randomUUID() as CustodyEventId;
    const { seen, laboratoryId, id: kitId, ...said } = event;
    const step = { ...said, to: said.to ?? laboratory?.name ?? null };
    const brings = faultsAdded(kit.custody.map(asCustodyEvent), asWritten(eventId, step));
    if (brings.length > 0 && !seen)
      throw new Refused('custody-broken', { current: { flags: [...new Set(brings.map(({ flag }) => flag))] } });
    const flagsSeen = [...new Set(brings.map(({ flag }) => flag))];
    const row = { ...step, occurredAt, id: eventId, kitId, laboratoryId, flagsSeen };
    await saveCustodyEvent(tx, scope, { ...row, by: actor.id ?? '', now });
    await record(tx, actor, {
      type: 'dna.custody-recorded',
      subject: { type: 'dna-kit', id: kitId },
      ...aboutKit(kit),
      detail: { eventId, kind: event.kind, flags: flagsSeen },
    });
    return { eventId };
  });

type Step = Pick<NewCustodyEvent, 'kind' | 'from' | 'to' | 'seal' | 'place' | 'occurredAt'>;
const asWritten = (id: string, { kind, from, to, seal, place, occurredAt }: Step): CustodyEvent => ({
  id,
  kind,
  occurredAt: new Date(occurredAt).toISOString(),
  from,
  to,
  seal,
  place,
  withdrawn: false,
});

function mustBeAllowed(kit: KitRow, asked: Parameters<typeof consentAllows>[1]) {
  if (!kit.donor) return;
  if (kit.donor.withdrawnAt && asked.kind === 'taken') throw new Refused('wrong-status');
  must(consentAllows(kit.donor.consents.map(asConsent), asked));
}

const aboutKit = (kit: { donor: { prisonerId: string } | null; case: { prisonerId: string | null } | null }) => {
  const prisonerId = kit.donor?.prisonerId ?? kit.case?.prisonerId;
  return prisonerId ? { prisonerId } : {};
};

/** Withdraws a step that was written wrongly, with a reason. It stays readable; the chain is read without it. */
export const withdrawCustody = (actor: Actor, { id, reason }: CustodyWithdrawal) =>
  transaction(actor, async (tx) => {
    must(mayKeepSamples(actor));
    const scope = scopeOf(actor);
    const row = found(await findCustodyEvent(tx, scope, id));
    if (row.withdrawnAt) throw new Refused('wrong-status');
    moved(await saveCustodyWithdrawal(tx, scope, id, { userId: actor.id ?? '', now: new Date(), reason }));
    await record(tx, actor, {
      type: 'dna.custody-withdrawn',
      subject: { type: 'dna-kit', id: row.kitId },
      ...aboutKit(row.kit),
      detail: { eventId: id, kind: row.kind, reason },
    });
    return { eventId: id };
  });
