import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import {
  mayAskIdentity,
  mayEstablishIdentity,
  mayKeepSamples,
  mayReadIdentity,
  mayRecordIdentityCheck,
} from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { IdentityCaseId } from '../../kernel/ids';
import { dayFromColumn } from '../../platform/dates';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { mayWithdrawCheck } from '../rules/cases';
import type { SubjectKind } from '../rules/methods';
import type { CaseView } from '../schema/case-view';
import { findCase, type WholeCase } from '../store/cases';
import { findMinimumRules } from '../store/configuration';
import {
  candidatesOf,
  checkLineOf,
  claimedLineOf,
  decisionLineOf,
  type Names,
  nameIn,
  peopleIn,
  personOf,
  type Rules,
} from './case-lines';
import { kitLineOf, peopleOfKits, peopleOfRequests, requestLineOf } from './dna-lines';
import { today } from './today';

/** One question of identity, whole. Logged as a read of the case and of every record it names. */
export const readCase = (actor: Actor, { id }: { id: IdentityCaseId }): Promise<CaseView> =>
  reading(actor, async (tx) => {
    must(mayReadIdentity(actor));
    const scope = scopeOf(actor);
    const row = found(await findCase(tx, scope, id));
    const rules = await findMinimumRules(tx, scope);
    const asked = [
      row.openedById,
      row.closedById,
      ...peopleIn(row),
      ...peopleOfKits(row.kits),
      ...peopleOfRequests(row.requests),
    ];
    const names = await staffNames(tx, scope, asked);
    const view = {
      ...factsOf(row, names),
      ...saidOf(row, { actor: actor as StaffActor, names, rules }),
      may: allowed(actor, row),
    };
    const subject = { type: 'identity-case', id };
    const people = new Set(
      [row.prisonerId, ...view.candidates.map(({ person }) => person.id)].filter((one) => one !== null),
    );
    await record(tx, actor, { type: 'identity.case-read', subject });
    for (const prisonerId of people)
      await record(tx, actor, { type: 'prisoner.read', subject, prisonerId, detail: { part: 'identity' } });
    return view;
  });

const factsOf = (row: WholeCase, names: Names) => ({
  id: row.id as IdentityCaseId,
  number: row.number,
  subjectKind: row.subjectKind as SubjectKind,
  origin: row.origin as CaseView['origin'],
  status: row.status as CaseView['status'],
  subject: row.prisoner && personOf(row.prisoner),
  tagNumber: row.tagNumber,
  receivedOn: dayFromColumn(row.receivedOn),
  receivedFrom: row.receivedFrom,
  receivedAt: row.receivedAt,
  condition: row.condition as CaseView['condition'],
  note: row.note,
  openedBy: nameIn(names, row.openedById),
  openedAt: row.openedAt.toISOString(),
  closed: row.closedAt && {
    by: nameIn(names, row.closedById),
    at: row.closedAt.toISOString(),
    reason: row.closeReason ?? 'other',
  },
  version: row.version,
});

type At = { actor: StaffActor; names: Names; rules: Rules };
function saidOf(row: WholeCase, { actor, names, rules }: At) {
  const kind = row.subjectKind as SubjectKind;
  const day = today();
  return {
    claimed: row.claimed.map((one) => claimedLineOf(one, names)),
    checks: row.checks.map((one) =>
      checkLineOf(one, { names, rules, kind, mayWithdraw: mayWithdrawCheck(actor, one).ok }),
    ),
    decisions: row.decisions.map((one) =>
      decisionLineOf(one, { names, rules, kind, checks: row.checks, me: actor.id }),
    ),
    candidates: candidatesOf(row, { rules, kind }),
    ruleVersion: rules.version,
    kits: row.kits.map((kit) => kitLineOf(kit, names)),
    requests: row.requests.map((request) => requestLineOf(request, day, names)),
  };
}

/** What the page may offer. The commands decide again. */
const allowed = (actor: Actor, { status }: { status: string }): CaseView['may'] => {
  const open = status !== 'closed';
  return {
    ask: mayAskIdentity(actor).ok,
    check: open && mayRecordIdentityCheck(actor).ok,
    decide: mayEstablishIdentity(actor).ok,
    keepSamples: open && mayKeepSamples(actor).ok,
    askLaboratory: open && mayAskIdentity(actor).ok,
    acceptResults: mayEstablishIdentity(actor).ok,
  };
};
