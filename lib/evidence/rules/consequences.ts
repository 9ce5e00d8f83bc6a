import { reliesOnConfirmation } from '../rules';
import { carriesCaptivity, derive } from './derivation';
import type { Policy } from './policy';
import type { RecordStanding } from './rederivation';

/** Counts of people by what two policies carry for them: the one in force and one somebody drafts. */
export type Consequences = {
  confirmed: { of: number; fallsNow: number; fallsThen: number };
  probable: { of: number; fallsNow: number; fallsThen: number };
  open: { of: number; probableNow: number; probableThen: number };
  confirmable: { confirmableNow: number; confirmableThen: number };
};

export const noConsequences = (): Consequences => ({
  confirmed: { of: 0, fallsNow: 0, fallsThen: 0 },
  probable: { of: 0, fallsNow: 0, fallsThen: 0 },
  open: { of: 0, probableNow: 0, probableThen: 0 },
  confirmable: { confirmableNow: 0, confirmableThen: 0 },
});

const plus = (one: boolean) => (one ? 1 : 0);

/** The counts with one more record in them. Names nobody. */
export function withRecord(sum: Consequences, record: RecordStanding, policies: { present: Policy; drafted: Policy }) {
  const now = derive(record.claims, policies.present);
  const then = derive(record.claims, policies.drafted);
  const { confirmation, status } = record;
  const standsOn = record.claims.filter(({ id }) => confirmation?.claimIds.includes(id));
  const fails = (policy: Policy) => plus(!carriesCaptivity(standsOn, policy).ok);
  const { confirmed, probable, open, confirmable } = sum;

  if (confirmation && reliesOnConfirmation.includes(status))
    return {
      ...sum,
      confirmed: {
        of: confirmed.of + 1,
        fallsNow: confirmed.fallsNow + fails(policies.present),
        fallsThen: confirmed.fallsThen + fails(policies.drafted),
      },
    };
  if (!['reported', 'data-on-file', 'probable-captive'].includes(status)) return sum;
  const couldBe = {
    confirmableNow: confirmable.confirmableNow + plus(now.conclusion === 'confirmed'),
    confirmableThen: confirmable.confirmableThen + plus(then.conclusion === 'confirmed'),
  };
  if (status === 'probable-captive')
    return {
      ...sum,
      confirmable: couldBe,
      probable: {
        of: probable.of + 1,
        fallsNow: probable.fallsNow + plus(now.conclusion === 'none'),
        fallsThen: probable.fallsThen + plus(then.conclusion === 'none'),
      },
    };
  return {
    ...sum,
    confirmable: couldBe,
    open: {
      of: open.of + 1,
      probableNow: open.probableNow + plus(now.conclusion !== 'none'),
      probableThen: open.probableThen + plus(then.conclusion !== 'none'),
    },
  };
}
