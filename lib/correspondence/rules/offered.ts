import type { ClaimStatement, SourceKind } from '../../evidence/rules';
import { type Decision, no, yes } from '../../kernel/decision';
import { type CorrespondentKind, officialSource } from './correspondents';
import type { Direction, EntryKind, Reply, Subject } from './entries';

type Told = {
  kind: EntryKind;
  direction: Direction;
  reply: Reply | null;
  subject: Subject | null;
};

const bySubject: Partial<Record<Subject, ClaimStatement>> = {
  transfer: 'transferred',
  admission: 'in-hospital',
  death: 'dead',
  'death-certificate': 'dead',
  release: 'released',
  repatriation: 'released',
};

/**
 * The claim an entry offers to whoever records it, or null. Offered only: it is made when a person says how reliable and
 * how credible it is, and "deceased" becomes a claim like any other, which decides nothing. "Not held" and "no information"
 * say nothing about the person, only about who was asked.
 */
export function claimOffered(
  entry: Told,
  correspondent: CorrespondentKind,
): { says: ClaimStatement; sourceKind: SourceKind } | null {
  const sourceKind = officialSource[correspondent];
  const says = statementOf(entry);
  if (entry.direction !== 'in' || !sourceKind || !says) return null;
  // A capture card is its own kind of source, whoever forwards it.
  return { says, sourceKind: entry.kind === 'capture-card' ? 'capture-card' : sourceKind };
}

function statementOf({ kind, reply, subject }: Told): ClaimStatement | null {
  if (kind === 'capture-card') return 'in-captivity';
  if (kind === 'notification') return (subject && bySubject[subject]) ?? null;
  if (kind === 'health-news') return 'alive';
  if (reply === 'held') return 'in-captivity';
  return reply === 'deceased' ? 'dead' : null;
}

/*
 * Who looks at a reported death: an analyst or a supervisor, and not the one who recorded it. The look says that a person
 * has seen it and what comes of it; it moves no status.
 */
export const mayLook = (
  looker: { id: string | null },
  entry: { recordedById: string; lookedAt: boolean; withdrawn: boolean; death: boolean },
): Decision => {
  if (!entry.death || entry.lookedAt || entry.withdrawn) return no('wrong-status');
  return looker.id === entry.recordedById ? no('second-person-needed') : yes;
};
