import 'server-only';
import type { Actor } from '../../access/actor';
import { mayEditKin, mayEditRecord } from '../../access/rules';
import { record } from '../../audit/append';
import type { NewIdentifier, NewKin, NewName, NewPlace, Versioned } from '../schema/changes';
import { saveIdentifiers, saveKin, saveNames, savePlace } from '../store/save';
import { keepRecordSearchable } from '../store/searchable';
import { change, type Desk, type Follow, happened, nothingFollows } from './act';
import { notInTheFuture } from './not-in-the-future';

/** Adds one spelling of the name. The others stay: a record is found under every name it was ever written by. */
export const addName = (actor: Actor, { name, ...at }: Versioned & { name: NewName }) =>
  change(actor, mayEditRecord, at, async (desk) => {
    await saveNames(desk.tx, desk.scope, written(desk), [name]);
    await keepRecordSearchable(desk.tx, desk.scope, [desk.id]);
    await happened(desk, { reason: 'name-added', source: name.source ?? 'staff' });
    await record(desk.tx, actor, { type: 'prisoner.name-added', prisonerId: desk.id, detail: { kind: name.kind } });
  });

/** Adds a document or number. */
export const addIdentifier = (
  actor: Actor,
  { identifier, ...at }: Versioned & { identifier: NewIdentifier },
  follow: Follow = nothingFollows,
) =>
  change(actor, mayEditRecord, at, async (desk) => {
    await saveIdentifiers(desk.tx, desk.scope, written(desk), [identifier]);
    await noted(desk, 'identifier-added', identifier.source);
    await follow(desk);
  });

/** Adds a place of detention. It changes no status: being held somewhere is confirmed on evidence. */
export const addPlace = (
  actor: Actor,
  { place, ...at }: Versioned & { place: NewPlace },
  follow: Follow = nothingFollows,
) =>
  change(actor, mayEditRecord, at, async (desk) => {
    notInTheFuture({ 'place.from': place.from, 'place.until': place.until }, desk.now);
    await savePlace(desk.tx, desk.scope, written(desk), place);
    await noted(desk, 'place-added', place.source);
    await follow(desk);
  });

/** Adds whom the prisoner wants told; the contact is kept encrypted. */
export const addKin = (actor: Actor, { kin, ...at }: Versioned & { kin: NewKin }) =>
  change(actor, mayEditKin, at, async (desk) => {
    await saveKin(desk.tx, desk.scope, written(desk), [kin]);
    await noted(desk, 'kin-added', kin.source);
  });

const written = ({ id, actor, now }: Desk) => ({ prisonerId: id, by: actor.id, now });

async function noted(desk: Desk, what: string, source: string | null) {
  await keepRecordSearchable(desk.tx, desk.scope, [desk.id]);
  await happened(desk, { reason: what, source: source ?? 'staff' });
  await record(desk.tx, desk.actor, { type: 'prisoner.changed', prisonerId: desk.id, detail: { what } });
}
