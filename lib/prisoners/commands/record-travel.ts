import 'server-only';
import type { Actor } from '../../access/actor';
import { mayRecordFitness, mayRecordWish } from '../../access/rules';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { dayToColumn } from '../../platform/dates';
import type { Changed, TravelChange } from '../schema/changes';
import { saveTravel } from '../store/travel';
import { act, changedMeanwhile, type Desk, happened } from './act';
import { dayNotInTheFuture } from './not-in-the-future';

/**
 * Records one travel fact: the wish to return (asked in private, may change any day), fitness (the medical officer's word
 * alone) or a legal hold. The history says that it was recorded, not what was said.
 */
export const recordTravel = (actor: Actor, { id, ...asked }: { id: PrisonerId } & TravelChange): Promise<Changed> =>
  act(actor, asked.what === 'fitness' ? mayRecordFitness : mayRecordWish, id, async (desk) => {
    const { tx, scope, now } = desk;
    if ('asOf' in asked) dayNotInTheFuture('asOf', asked.asOf, now);
    const at = { prisonerId: id, version: asked.version, now };
    const { count } = await saveTravel(tx, scope, at, factsOf(asked, desk));
    if (count !== 1) throw await changedMeanwhile(desk);
    await happened(desk, { reason: asked.what });
    await record(tx, actor, { type: 'prisoner.travel-changed', prisonerId: id, detail: { what: asked.what } });
    return { version: asked.version + 1 };
  });

function factsOf(asked: TravelChange, { actor }: Desk) {
  if (asked.what === 'wish') return { wish: asked.wish, wishAsOf: dayToColumn(asked.asOf), wishById: actor.id };
  if (asked.what === 'fitness')
    return { fitness: asked.fitness, fitnessAsOf: dayToColumn(asked.asOf), fitnessById: actor.id };
  return { hold: asked.hold, holdNote: asked.note };
}
