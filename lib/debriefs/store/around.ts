import 'server-only';
import type { DebriefStatus } from '../rules/debrief';
import type { AccountRow } from './accounts';
import type { DebriefRow } from './debriefs';

/** A debrief as the rules about accounts look at it. */
export const aroundDebrief = (
  row: Pick<DebriefRow, 'status' | 'round' | 'openedById'> & { sessions: readonly { interviewerId: string }[] },
) => ({
  status: row.status as DebriefStatus,
  round: row.round,
  openedById: row.openedById,
  interviewers: row.sessions.map(({ interviewerId }) => interviewerId),
});

export const aroundAccount = ({ debrief }: Pick<AccountRow, 'debrief'>) => aroundDebrief(debrief);
