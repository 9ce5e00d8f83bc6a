import type { GateCode } from '../../exchanges/planner/gates';
import type { Person } from '../../exchanges/planner/problem';
import type { Gate, GateKey } from '../rules/gates';

/** The gates as the planner asks for them. */
export function problemGates(gates: readonly Gate[]): Person['gates'] {
  const at = (key: GateKey) => gates.find(({ gate }) => gate === key);
  const holds = (key: GateKey) => at(key)?.holds === true;
  const hold = at('legal-hold')?.finding;
  return {
    identityConfirmed: holds('identity'),
    alive: holds('alive'),
    wishesToReturn: holds('wish') ? 'yes' : at('wish')?.finding === 'declines' ? 'no' : 'unknown',
    fitToTravel: holds('fitness'),
    legalHold: hold === 'on-hold' ? 'hold' : hold === 'release-consented' ? 'hold-with-consent' : 'none',
    locationKnown: holds('location'),
    inOtherBatch: !holds('other-batch'),
  };
}

/** The gate behind a reason of the planner: where its evidence is. */
export const gateOfCode: Record<GateCode, GateKey> = {
  'identity-not-confirmed': 'identity',
  'not-known-alive': 'alive',
  'does-not-wish': 'wish',
  'wish-unknown': 'wish',
  'not-fit': 'fitness',
  'legal-hold': 'legal-hold',
  'location-unknown': 'location',
  'in-other-batch': 'other-batch',
};
