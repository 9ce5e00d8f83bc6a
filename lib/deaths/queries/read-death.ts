import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayDecideDeaths } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { findFile } from '../../attachments/store/attachments';
import { record } from '../../audit/append';
import type { Locale } from '../../i18n/locales';
import { translator } from '../../i18n/translator';
import { type Office, officeOf } from '../../inquiries/queries/office';
import type { KinshipState } from '../../inquiries/rules';
import type { AttachmentId, DeathId, DeathTellingId, InquiryId, PrisonerId, SoughtId, UserId } from '../../kernel/ids';
import { openValue } from '../../platform/crypto';
import { dayFromColumn } from '../../platform/dates';
import { reading, type Tx } from '../../platform/db';
import { found, must, staffOf } from '../../platform/demand';
import { nameOf } from '../../prisoners/store/within';
import { staffNames } from '../../staff/store/names';
import { type DeathNews, type DeathStatus, moveDeath } from '../rules/moves';
import { isAnother, isOwnProposal, mayDecideDeath } from '../rules/people';
import { familyBlocker, newsOf, stillToTell, toCorrect } from '../rules/telling';
import type { DeathView, TellingView } from '../schema/view';
import { columns, type FoundDeath, findDeath, rolesOf } from '../store/decisions';
import { factsNamed, recorderOfMinutes } from '../store/facts';
import { familiesOfPerson, officersFor, openTelling } from '../store/tellings';
import { factLines } from './fact-lines';
import { atTheTime, groundNow } from './ground';

type Names = ReadonlyMap<string, string>;
type Tellings = Parameters<typeof toCorrect>[0];

/** A decision with what it rests on, the two people, and the plan of telling. Each reading is written in the log. */
export async function readDeath(actor: Actor, { id }: { id: DeathId }): Promise<DeathView> {
  must(mayDecideDeaths(actor));
  // Before the transaction: the office is read in one of its own.
  const offices = await theOffices();
  return reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const row = found(await findDeath(tx, scope, id));
    await record(tx, actor, { type: 'death.read', subject: { type: 'death', id } });
    const parts = await partsOf(tx, scope, staffOf(actor), row);
    return { ...parts, scripts: theScripts(offices, parts.news ?? 'death', parts.person.name) };
  });
}

type Offices = Record<Locale, Office>;
const theOffices = async (): Promise<Offices> => ({
  uk: await officeOf('uk'),
  ru: await officeOf('ru'),
  en: await officeOf('en'),
});

function theScripts(offices: Offices, news: DeathNews, name: string): DeathView['scripts'] {
  const inLanguage = (locale: Locale) => {
    const { name: office, phone } = offices[locale];
    return translator(locale, 'deaths')(`script.${news}`, { office, phone, name });
  };
  return { uk: inLanguage('uk'), ru: inLanguage('ru'), en: inLanguage('en') };
}

async function partsOf(tx: Tx, scope: Scope, actor: StaffActor, row: FoundDeath): Promise<Omit<DeathView, 'scripts'>> {
  const at = await atTheTime(tx, scope, row.ruleVersion);
  const named = await factsNamed(tx, scope, row);
  const grounded = await groundNow(tx, scope, row);
  const names = await staffNames(tx, scope, [
    row.proposedById,
    row.decidedById,
    row.noFamilyById,
    row.noFamilyAgreedId,
    row.revokeAskedById,
    row.revokedById,
    ...row.tellings.map(({ officerId }) => officerId),
  ]);
  const families = await familiesShown(tx, scope, row);
  const revokeAsked = row.revokeAskedAt !== null;
  const status = row.status as DeathStatus;
  const open = families.filter(({ done }) => !done);
  const whoDecides = await decideNot(tx, scope, actor, row, named);
  return {
    id: row.id as DeathId,
    number: row.number,
    version: row.version,
    status,
    person: {
      id: row.prisoner.id as PrisonerId,
      number: row.prisoner.number,
      name: nameOf(row.prisoner),
      sealed: row.prisoner.sealed,
    },
    ground: row.ground as DeathView['ground'],
    facts: await factLines(tx, scope, named, at),
    board: await boardOf(tx, scope, row),
    fell: grounded.ok ? null : fellFor(grounded.reason),
    note: openValue<string>(columns.note, row.id, row.noteEnc),
    proposed: {
      by: names.get(row.proposedById) ?? null,
      at: row.proposedAt.toISOString(),
      mine: row.proposedById === actor.id,
    },
    decided: row.decidedAt && {
      by: names.get(row.decidedById ?? '') ?? null,
      at: row.decidedAt.toISOString(),
      reason: row.decisionReason,
      note: openValue<string>(columns.decision, row.id, row.decisionEnc),
    },
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    news: newsOf({ status, revokeAsked }),
    families,
    tellings: row.tellings.map((one) => tellingViewOf(one, names, actor.id)),
    officers: (await officersFor(tx, scope, row.prisoner)).map((one) => ({
      id: one.id as UserId,
      name: one.displayName,
    })),
    noFamily: row.noFamilyAt && {
      by: names.get(row.noFamilyById ?? '') ?? null,
      at: row.noFamilyAt.toISOString(),
      reason: openValue<string>(columns.noFamily, row.id, row.noFamilyEnc),
      mine: row.noFamilyById === actor.id,
      agreedBy: row.noFamilyAgreedId ? (names.get(row.noFamilyAgreedId) ?? null) : null,
    },
    revocation: row.revokeAskedAt && {
      by: names.get(row.revokeAskedById ?? '') ?? null,
      at: row.revokeAskedAt.toISOString(),
      reason: row.revokeReason ?? 'other',
      note: openValue<string>(columns.revoke, row.id, row.revokeEnc),
      mine: row.revokeAskedById === actor.id,
      agreedBy: row.revokedById ? (names.get(row.revokedById) ?? null) : null,
    },
    may: {
      decide: status === 'proposed' && whoDecides === null,
      decideNot: status === 'proposed' ? whoDecides : null,
      withdraw: status === 'proposed' && isOwnProposal(actor, row).ok,
      arrange: newsOf({ status, revokeAsked }) !== null && open.length > 0,
      stateNoFamily: status === 'decided' && !revokeAsked && families.length === 0 && row.noFamilyById === null,
      agreeNoFamily:
        status === 'decided' && !revokeAsked && families.length === 0 && isAnother(row.noFamilyById, actor.id).ok,
      askRevocation: moveDeath(status, 'revoke').ok && !revokeAsked,
      agreeRevocation: moveDeath(status, 'revoke').ok && revokeAsked && isAnother(row.revokeAskedById, actor.id).ok,
    },
  };
}

const fellFor = (reason: string): DeathView['fell'] =>
  reason === 'contradicted' || reason === 'invalid' ? reason : 'needs-evidence';

async function decideNot(
  tx: Tx,
  scope: Scope,
  actor: StaffActor,
  row: FoundDeath,
  { checks, claims }: Awaited<ReturnType<typeof factsNamed>>,
): Promise<DeathView['may']['decideNot']> {
  if (row.proposedById === actor.id) return 'own';
  const proposer = { id: row.proposedById, ...(await rolesOf(tx, scope, row.proposedById)) };
  if (!mayDecideDeath(proposer, actor, new Set()).ok) return 'roles';
  const minutes = row.minutesId ? await recorderOfMinutes(tx, scope, row.minutesId) : null;
  const recorders = new Set([...checks, ...claims].map(({ recordedById }) => recordedById).concat(minutes ?? []));
  return mayDecideDeath(proposer, actor, recorders).ok ? null : 'recorded-it';
}

async function boardOf(tx: Tx, scope: Scope, row: FoundDeath): Promise<DeathView['board']> {
  if (row.ground !== 'board') return null;
  const file = row.minutesId ? await findFile(tx, scope, row.minutesId as AttachmentId) : null;
  return {
    number: row.boardNumber ?? '',
    on: dayFromColumn(row.boardOn),
    body: row.boardBody ?? '',
    minutes: file && { id: file.id, name: file.name, about: file.about },
    minutesId: row.minutesId,
  };
}

const wasTold = ({ what, status }: Tellings[number]) =>
  what === 'death' && (status === 'told' || status === 'acknowledged');

/** The families that hear what is told now: the death, or the correction. */
async function familiesShown(tx: Tx, scope: Scope, row: FoundDeath): Promise<DeathView['families']> {
  const tellings = row.tellings as unknown as Tellings;
  const rows = await familiesOfPerson(tx, scope, row.prisonerId);
  const lines = rows.map(({ id, linkStatus, inquiry }) => ({
    soughtId: id as SoughtId,
    inquiryId: inquiry.id as InquiryId,
    reference: inquiry.reference,
    inquirerName: inquiry.inquirerName,
    relationship: inquiry.relationship as DeathView['families'][number]['relationship'],
    kinship: inquiry.kinship as KinshipState,
    language: inquiry.language as DeathView['families'][number]['language'],
    blocker: familyBlocker({ kinship: inquiry.kinship as KinshipState, link: linkStatus }),
  }));
  if (row.status === 'revoked') {
    const waiting = toCorrect(tellings);
    const told = new Set(tellings.filter(wasTold).map(({ soughtId }) => soughtId));
    return lines
      .filter(({ soughtId }) => told.has(soughtId))
      .map((line) => ({ ...line, blocker: null, done: !waiting.includes(line.soughtId) }));
  }
  const open = new Set(stillToTell(lines, tellings).map(({ soughtId }) => soughtId));
  return lines.map((line) => ({ ...line, done: !open.has(line.soughtId) }));
}

function tellingViewOf(row: FoundDeath['tellings'][number], names: Names, me: string): TellingView {
  const { plan, script, acknowledgedBy } = openTelling(row);
  return {
    id: row.id as DeathTellingId,
    soughtId: row.soughtId as SoughtId,
    what: row.what as TellingView['what'],
    status: row.status as TellingView['status'],
    version: row.version,
    officerId: row.officerId as UserId,
    officer: names.get(row.officerId) ?? null,
    plannedAt: row.plannedAt.toISOString(),
    plan: plan ?? { place: '', companion: 'other', companionName: '', whom: '' },
    language: row.language as TellingView['language'],
    scriptVersion: row.scriptVersion,
    script,
    toldAt: row.toldAt?.toISOString() ?? null,
    toldHow: row.toldHow as TellingView['toldHow'],
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    acknowledgedHow: row.acknowledgedHow as TellingView['acknowledgedHow'],
    acknowledgedBy,
    mine: row.officerId === me,
  };
}
