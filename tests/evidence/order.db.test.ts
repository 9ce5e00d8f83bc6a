import fc from 'fast-check';
import { gradeClaim } from '@/lib/evidence/commands/grade-claim';
import { recordClaim } from '@/lib/evidence/commands/record-claim';
import { retractClaim } from '@/lib/evidence/commands/retract-claim';
import { evidenceOf } from '@/lib/evidence/queries/evidence-of-record';
import type { NewClaim } from '@/lib/evidence/schema';
import type { ClaimId, PrisonerId } from '@/lib/kernel/ids';
import { aPersonOnFile, testimony, theOffice } from './given';

/*
 * Eight claims as an office receives them; some are graded anew, some retracted. In whatever order all this is recorded,
 * the record ends the same: what is carried, what is missing, what needs a person, when he was last shown alive.
 */
type Fate = { said: Partial<NewClaim>; regraded?: number; retracted?: true };
const fates: readonly Fate[] = [
  { said: { sourceKind: 'icrc-notification', reliability: 'A', credibility: 1 }, retracted: true },
  { said: { sourceKind: 'returnee-testimony', originKey: 'K' }, regraded: 4 },
  { said: { sourceKind: 'letter', originKey: 'k ' } },
  { said: { sourceKind: 'telephone-call', originKey: 'K' }, regraded: 1 },
  { said: { sourceKind: 'social-network', reliability: 'C', credibility: 1 } },
  { said: { sourceKind: 'video-or-photograph', originKey: 'M' }, retracted: true },
  { said: { sourceKind: 'hotline-contact', says: 'alive', reliability: 'C', credibility: 3 }, regraded: 5 },
  { said: { sourceKind: 'media', says: 'dead', reliability: 'D', credibility: 4 } },
];
type Step = { claim: number; act: 'record' | 'grade' | 'retract' };
const steps: readonly Step[] = fates.flatMap(({ regraded, retracted }, claim) => [
  { claim, act: 'record' as const },
  ...(regraded ? [{ claim, act: 'grade' as const }] : []),
  ...(retracted ? [{ claim, act: 'retract' as const }] : []),
]);

/** A claim is recorded before it is graded anew or retracted; everything else comes as it comes. */
const anyOrder = fc.shuffledSubarray([...steps], { minLength: steps.length }).map((mixed) =>
  mixed.map(({ claim }, at) => {
    const nth = mixed.slice(0, at).filter((one) => one.claim === claim).length;
    return steps.filter((one) => one.claim === claim)[nth] as Step;
  }),
);

async function recordInOrder(prisonerId: PrisonerId, order: readonly Step[]) {
  const { analyst } = await theOffice();
  const ids = new Map<number, ClaimId>();
  const versions = new Map<number, number>();
  for (const { claim, act } of order) {
    const { said, regraded = 0 } = fates[claim]!;
    const at = { id: ids.get(claim) as ClaimId, version: versions.get(claim) ?? 1 };
    if (act === 'record') ids.set(claim, (await recordClaim(analyst, testimony(prisonerId, said))).claimId);
    else if (act === 'retract') await retractClaim(analyst, { ...at, reason: 'disproved', note: null });
    else await gradeClaim(analyst, { ...at, reliability: 'B', credibility: regraded, reason: 'Compared again.' });
    versions.set(claim, at.version + (act === 'record' ? 0 : 1));
  }
}

async function whatItCameTo(prisonerId: PrisonerId) {
  const { analyst } = await theOffice();
  const evidence = await evidenceOf(analyst, { prisonerId });
  const { shortfall, basis, probable, attention, prisoner, claims } = evidence;
  const told = (ids: readonly string[]) =>
    claims
      .filter(({ id }) => ids.includes(id))
      .map(({ sourceKind }) => sourceKind)
      .sort();
  return {
    status: prisoner.status,
    alive: prisoner.lastAliveAt,
    shortfall,
    basis,
    probable: { ...probable, claimIds: told(probable.claimIds) },
    attention: attention.map(({ kind, claimIds, shortfall }) => ({ kind, shortfall, about: told(claimIds) })).sort(),
  };
}

test('in whatever order claims are recorded, graded anew and retracted, the record ends the same', async () => {
  const inOrder = await aPersonOnFile('probable-captive');
  await recordInOrder(inOrder, steps);
  const expected = await whatItCameTo(inOrder);
  expect(expected).toMatchObject({ basis: null, shortfall: 'second-origin', probable: { basis: 'one-source' } });
  await fc.assert(
    fc.asyncProperty(anyOrder, async (order) => {
      const prisonerId = await aPersonOnFile('probable-captive');
      await recordInOrder(prisonerId, order);
      expect(await whatItCameTo(prisonerId)).toEqual(expected);
    }),
    { numRuns: 12 },
  );
}, 120_000);
