import { narrow, wholeBound } from './bounds';
import type { UnitClass } from './classes';
import { compress } from './compress';
import { type DrawSearch, drawSearch } from './draw-search';
import { isLate, maximise, proofOnly, type Search } from './maximise';
import type { Candidate } from './pool';
import { byTicket } from './tickets';

/** How many units of each class are chosen, and whether every decision of the draw is proved. */
export type Drawn = { readonly counts: readonly number[]; readonly proved: boolean };

type Place = { readonly ticket: string; readonly id: string; readonly at: number; readonly nth: number };

/** Gains are powers of two, so that an earlier ticket outweighs all later ones; 2^15 is far inside exact arithmetic. */
const batchSize = 15;

/**
 * People in the order of their tickets, each included if some plan of the certified levels includes them with all those
 * already included. Asked without a solve where the plan in hand has them; a whole batch at a time where it has not; and a
 * class whose next in turn is refused is closed for good, for its others are alike and later.
 */
export function draw(classes: readonly UnitClass[], climbed: Search): Drawn {
  const plan = climbed.plan as Float64Array;
  const small = compress(climbed.model, climbed.rows, climbed.box);
  const free = [...small.kept].filter((column) => column < classes.length);
  const counts = classes.map((_, column) => Math.round(plan[column] as number));
  if (free.length === 0) return { counts, proved: true };
  const search = drawSearch(climbed, small, free.length);
  try {
    const proved = decideAll(search, placesOf(classes, free, search));
    for (const [at, column] of free.entries()) counts[column] = search.chosen(at);
    climbed.counts.relaxed += search.counts.relaxed;
    climbed.counts.whole += search.counts.whole;
    return { counts, proved };
  } finally {
    search.session.close();
  }
}

/** Every place in the draw that is still to be decided, in its order. */
function placesOf(classes: readonly UnitClass[], free: readonly number[], search: DrawSearch): Place[] {
  return free
    .flatMap((column, at) => {
      const { units } = classes[column] as UnitClass;
      return units.slice(search.taken(at), search.most(at)).map(({ members }, n) => {
        const { ticket, id } = members[0] as Candidate;
        return { ticket, id, at, nth: search.taken(at) + n };
      });
    })
    .sort(byTicket);
}

function decideAll(search: DrawSearch, places: readonly Place[]) {
  let proved = true;
  let untilSweep = 0;
  let patience = 2;
  for (let next = 0; next < places.length; ) {
    // Out of time: the plan in hand stands, and the draw is not called proved.
    if (isLate(search)) return false;
    const { at, nth } = places[next] as Place;
    if (search.most(at) <= nth) next += 1;
    else if (search.chosen(at) > nth) {
      search.take(at, nth + 1);
      next += 1;
    } else if (untilSweep <= 0) {
      patience = sweep(search) ? 2 : patience * 2;
      untilSweep = patience;
    } else {
      const batch = batchFrom(search, places, next);
      proved = decide(search, batch) && proved;
      untilSweep -= 1;
    }
  }
  return proved;
}

/** The next undecided places, one to a class: the second of a class can be asked for only once the first is in. */
function batchFrom(search: DrawSearch, places: readonly Place[], from: number) {
  const batch: number[] = [];
  for (let next = from; next < places.length && batch.length < batchSize; next += 1) {
    const { at, nth } = places[next] as Place;
    if (search.most(at) <= nth || search.taken(at) > nth) continue;
    if (batch.includes(at)) break;
    batch.push(at);
  }
  return batch;
}

function decide(search: DrawSearch, batch: readonly number[]) {
  const gain = search.ask(batch, (n) => 2 ** (batch.length - 1 - n));
  const best = maximise(search, gain);
  const proved = best.status === 'found' && best.value === best.bound;
  if (proved && best.proof) narrow(search.box, best.proof, best.value);
  const decided = batch.map((at) => ({ at, before: search.taken(at), isIn: search.chosen(at) > search.taken(at) }));
  search.answered();
  for (const { at, before, isIn } of decided) {
    if (isIn) search.take(at, before + 1);
    else search.close(at);
  }
  return proved;
}

/**
 * All that the plan in hand leaves out at once: where there is room for none of them, all are refused. By the relaxation;
 * where the batches needed whole numbers, it would see room that is not there, and whole numbers are asked for here too.
 */
function sweep(search: DrawSearch) {
  const out = search.outside();
  const gain = search.ask(out, () => 1);
  const none = isRoomless(search, gain);
  search.answered();
  if (none) for (const at of out) search.close(at);
  return none;
}

function isRoomless(search: DrawSearch, gain: Float64Array) {
  const proof = proofOnly(search, gain);
  if (proof !== null && wholeBound(proof.most) <= 0) return true;
  if (search.counts.whole === 0) return false;
  const inHand = search.plan;
  const best = maximise(search, gain);
  // A plan with many of them may still leave out the next in turn: the one in hand follows the tickets better.
  search.plan = inHand;
  return best.status === 'found' && best.bound <= 0;
}
