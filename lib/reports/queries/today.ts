import 'server-only';
import type { StaffActor } from '../../access/actor';
import { waitingInAgreements } from '../../agreements/queries/waiting';
import { waitingInQuarantine } from '../../attachments/queries/quarantined';
import { waitingInCorrespondence } from '../../correspondence/queries/waiting';
import { waitingInDeaths } from '../../deaths/queries/waiting';
import { waitingInDebriefs } from '../../debriefs/queries/waiting';
import { waitingInEvidence, waitingInPolicy } from '../../evidence/queries/waiting';
import { waitingInExchanges } from '../../exchanges/queries/waiting';
import { waitingInIdentity } from '../../identity/queries/waiting';
import { waitingInInquiries } from '../../inquiries/queries/waiting';
import type { Waiting } from '../../kernel/waiting';
import { waitingInJoins } from '../../matching/queries/merge-proposals';
import { waitingInMatching } from '../../matching/queries/waiting';
import { waitingInOutbox } from '../../notifications/queries/waiting';
import { waitingInPriorities } from '../../planning/queries/priorities';
import { waitingInPrisoners } from '../../prisoners/queries/waiting';
import { waitingInTellings } from '../../repatriation/queries/waiting';
import { waitingInHandover } from '../../repatriation/queries/waiting-handover';

/** Every domain that can have something waiting. A domain is added here and nowhere else. */
const domains = [
  waitingInInquiries,
  waitingInPrisoners,
  waitingInMatching,
  waitingInJoins,
  waitingInQuarantine,
  waitingInEvidence,
  waitingInPolicy,
  waitingInPriorities,
  waitingInCorrespondence,
  waitingInDebriefs,
  waitingInIdentity,
  waitingInTellings,
  waitingInDeaths,
  waitingInAgreements,
  waitingInExchanges,
  waitingInHandover,
  waitingInOutbox,
] as const;

/** What waits for this member of staff today: urgent first, then the longest waiting. */
export async function today(actor: StaffActor): Promise<Waiting[]> {
  const lists = await Promise.all(domains.map((waiting) => waiting(actor)));
  return lists
    .flat()
    .filter(({ count }) => count > 0)
    .sort(mostPressingFirst);
}

const mostPressingFirst = (one: Waiting, other: Waiting) =>
  Number(other.urgent ?? false) - Number(one.urgent ?? false) ||
  (one.oldest ?? '9999').localeCompare(other.oldest ?? '9999');
