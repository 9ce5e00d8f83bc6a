import type { EvidenceClaim } from '../rules';

/**
 * Good enough to set against something else: a fairly reliable source or better, a possibly true statement or better, not
 * retracted. Must agree with what counts towards captivity in `carriesCaptivity`.
 */
export const isCredible = (claim: Pick<EvidenceClaim, 'reliability' | 'credibility' | 'retracted'>) =>
  !claim.retracted && ['A', 'B', 'C'].includes(claim.reliability) && claim.credibility <= 3;
