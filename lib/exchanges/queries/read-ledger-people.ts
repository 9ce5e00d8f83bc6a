import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadAgreements } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import type { AgreementContent } from '../../agreements/rules/content';
import { findAgreement } from '../../agreements/store/agreements';
import { record } from '../../audit/append';
import type { AgreementId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { wasDelivered, wasOffered } from '../rules/ledger';
import type { LedgerPeople, LedgerQuestion } from '../schema/ledger';
import { heldPeople, type PlaceRow, placesUnder } from '../store/ledger';
import { peopleByIds } from '../store/people';
import { heldOn, idsOf, lineIn, versionOf } from './ledger-lines';

const mostShown = 200;

/** Whom a figure of the ledger counts, by name; a record sealed for this reader is shown as sealed. The reading is logged. */
export const readLedgerPeople = (
  actor: Actor,
  { id, ...question }: LedgerQuestion & { id: AgreementId },
): Promise<LedgerPeople> =>
  reading(actor, async (tx) => {
    must(mayReadAgreements(actor));
    const scope = scopeOf(actor);
    const row = found(await findAgreement(tx, scope, id));
    const version = found(versionOf(row));
    const ids =
      question.of === 'held'
        ? await heldIds()
        : [...new Set(counted(await placesUnder(tx, scope, id), version.content, question))];
    const people = await peopleByIds(tx, scope, ids.slice(0, mostShown));
    await record(tx, actor, {
      type: 'agreement.people-read',
      subject: { type: 'agreement', id },
      detail: { of: question.of, line: question.line ?? null, people: people.size },
    });
    return { people: [...people.values()], total: ids.length };

    async function heldIds() {
      const line = found(lineIn(version.content, question.reading ?? '', question.line ?? ''));
      return heldOn(line, await heldPeople(tx, scope, row), new Date().toISOString().slice(0, 10)).map((one) => one.id);
    }
  });

const counted = (places: readonly PlaceRow[], content: AgreementContent, { of, line }: LedgerQuestion) => {
  const known = idsOf(content);
  return places
    .filter((place) => (line === undefined ? place.line === null || !known.includes(place.line) : place.line === line))
    .filter(of === 'offered' ? wasOffered : wasDelivered)
    .map(({ prisonerId }) => prisonerId);
};
