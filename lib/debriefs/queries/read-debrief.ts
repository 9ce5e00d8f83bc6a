import 'server-only';
import type { Actor } from '../../access/actor';
import {
  mayHoldDebriefs,
  mayKeepPhotographs,
  mayReadDebriefs,
  mayReadTreatment,
  mayRecordEvidence,
} from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AuditEntry } from '../../audit/rules';
import type { DebriefId, PrisonerId } from '../../kernel/ids';
import { debriefNumber, recordNumber } from '../../kernel/numerals';
import { dayFromColumn } from '../../platform/dates';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { mayWriteAccount } from '../rules/access';
import { type DebriefStatus, isInterviewer, mayWriteIn, movesOf } from '../rules/debrief';
import type { DebriefView, SessionLine } from '../schema/debrief';
import { albumsOf } from '../store/albums';
import { aroundDebrief } from '../store/around';
import { type DebriefRow, eventsOf, findDebrief, findKnown, findReturned } from '../store/debriefs';
import { sightingsOf } from '../store/sightings';
import { albumLineOf, peopleOfAlbums } from './album-line';
import { type Names, peopleOf, sightingLineOf } from './sighting-line';

/**
 * One debrief, as far as this actor reads it: whole, or for a treatment officer who was asked and when. Whether there is an
 * account is in none of it: that part asks for itself. The reading is logged.
 */
export const readDebrief = (actor: Actor, { id }: { id: DebriefId }): Promise<DebriefView> =>
  reading(actor, async (tx) => {
    must(mayReadDebriefs(actor));
    const scope = scopeOf(actor);
    const row = found(await findKnown(tx, scope, id));
    const whole = (await findDebrief(tx, scope, id)) !== null;
    const { said, names } = await (whole ? wholeOf(tx, actor, scope, row) : headOf(tx, scope, row));
    await record(tx, actor, entryOf(row, whole));
    return {
      id,
      number: debriefNumber(row.number),
      person: row.personName,
      record: whole ? await recordOf(tx, scope, row) : null,
      status: row.status as DebriefStatus,
      version: row.version,
      openedBy: names.get(row.openedById) ?? null,
      openedAt: row.openedAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      sessions: row.sessions.map((session) => sessionOf(session, names)),
      said,
      may: mayOf(actor, row, whole),
    };
  });

/*
 * A treatment officer sees a debrief only when it has an account, so that their reading is logged among the accounts, which
 * the auditor alone reads, and without the person.
 */
const entryOf = ({ id, prisonerId }: DebriefRow, whole: boolean): AuditEntry =>
  whole
    ? { type: 'debrief.read', subject: { type: 'debrief', id }, ...(prisonerId ? { prisonerId } : {}) }
    : { type: 'treatment.debrief-read', subject: { type: 'debrief', id } };

async function headOf(tx: Tx, scope: Scope, row: DebriefRow) {
  return { said: null, names: await staffNames(tx, scope, staffIn(row)) };
}

async function wholeOf(tx: Tx, actor: Actor, scope: Scope, row: DebriefRow) {
  const id = row.id as DebriefId;
  const sightings = await sightingsOf(tx, scope, id);
  const albums = await albumsOf(tx, scope, id);
  const events = await eventsOf(tx, scope, id);
  const people = [
    ...staffIn(row),
    ...peopleOf(sightings),
    ...peopleOfAlbums(albums),
    ...events.map(({ byId }) => byId),
  ];
  const names = await staffNames(tx, scope, people);
  const said: DebriefView['said'] = {
    consentSearch: row.consentSearch as NonNullable<DebriefView['said']>['consentSearch'],
    consentFamilies: row.consentFamilies as NonNullable<DebriefView['said']>['consentFamilies'],
    withheldFrom: row.withheldFrom,
    summary: row.summary,
    sightings: sightings.map((one) => sightingLineOf(one, names)),
    albums: albums.map((one) => albumLineOf(actor, one, names)),
    events: events.map(({ kind, at, byId, reason }) => ({
      kind: kind as 'close' | 'reopen',
      at: at.toISOString(),
      by: names.get(byId) ?? null,
      reason,
    })),
  };
  return { said, names };
}

const staffIn = (row: DebriefRow) => [row.openedById, ...row.sessions.map(({ interviewerId }) => interviewerId)];

async function recordOf(tx: Tx, scope: Scope, { prisonerId }: DebriefRow): Promise<DebriefView['record']> {
  const person = prisonerId ? await findReturned(tx, scope, prisonerId as PrisonerId) : null;
  return person && { id: person.id as PrisonerId, number: recordNumber(person.number) };
}

const sessionOf = (row: DebriefRow['sessions'][number], names: Names): SessionLine => ({
  id: row.id,
  heldOn: dayFromColumn(row.heldOn) ?? '',
  place: row.place,
  language: row.language as SessionLine['language'],
  interpreter: row.interpreter,
  interviewer: names.get(row.interviewerId) ?? null,
});

function mayOf(actor: Actor, row: DebriefRow, whole: boolean): DebriefView['may'] {
  const open = mayWriteIn(row.status as DebriefStatus).ok;
  const around = aroundDebrief(row);
  const writeAccount = whole && mayWriteAccount(actor, around).ok;
  return {
    write: whole && open && mayHoldDebriefs(actor).ok,
    move: whole && mayHoldDebriefs(actor).ok ? movesOf(row.status as DebriefStatus) : [],
    attach: whole && mayRecordEvidence(actor).ok,
    assemble: whole && open && mayKeepPhotographs(actor).ok,
    accounts: mayReadTreatment(actor).ok || (writeAccount && isInterviewer(actor, around)),
    writeAccount,
  };
}
