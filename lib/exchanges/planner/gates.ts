import type { Person } from './problem';

/** Why somebody may not be chosen at all, in the order in which it is said. */
export const gateCodes = [
  'identity-not-confirmed',
  'not-known-alive',
  'does-not-wish',
  'wish-unknown',
  'not-fit',
  'legal-hold',
  'location-unknown',
  'in-other-batch',
] as const;
export type GateCode = (typeof gateCodes)[number];

/** Every gate that does not hold for a person. A legal hold with consent to release is no obstacle (article 115). */
export function closedGates({ gates }: Person): GateCode[] {
  const closed: Record<GateCode, boolean> = {
    'identity-not-confirmed': !gates.identityConfirmed,
    'not-known-alive': !gates.alive,
    'does-not-wish': gates.wishesToReturn === 'no',
    'wish-unknown': gates.wishesToReturn === 'unknown',
    'not-fit': !gates.fitToTravel,
    'legal-hold': gates.legalHold === 'hold',
    'location-unknown': !gates.locationKnown,
    'in-other-batch': gates.inOtherBatch,
  };
  return gateCodes.filter((code) => closed[code]);
}
