import 'server-only';
import { type Actor, holds } from '../../access/actor';
import { mayOpenRecord, mayReadKin, maySearchRegistry } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { recordNumber } from '../../kernel/numerals';
import type { PartScore } from '../../names/score';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import type { RegistryAnswer, RegistryQuestion, RegistryRow } from '../schema/registry';
import { type Candidate, findRecordCandidates } from '../store/candidates';
import { findHits, mostHits, type RegistryHit } from '../store/registry';
import { askedFor } from './asked-for';
import { logSearch } from './log-search';
import { idsToShow, whomToShow } from './whom-to-show';

/**
 * Who on file may be the person asked for: any spelling of the name in any order, with or without dates, or the beginning
 * of a surname, or a number; best first, each with the reasons. Bands are absolute: who comes nearest is shown when nobody
 * is likely, but as what it is. What resembles weakly comes with `all`. The log keeps the rules, the counts and the candidates'
 * ids; the words typed are kept apart and encrypted.
 */
export const searchRegistry = (actor: Actor, question: RegistryQuestion): Promise<RegistryAnswer> =>
  reading(actor, async (tx) => {
    must(maySearchRegistry(actor));
    const scope = scopeOf(actor);
    const asked = askedFor(actor, question);
    const candidates = await findRecordCandidates(tx, scope, asked.person, { thorough: question.all === true });
    const shown = whomToShow(candidates, question.all === true);
    const scored = new Map(shown.map((one) => [one.id, one]));
    const ids = (await idsToShow(tx, scope, asked, shown)).slice(0, mostHits);
    const rows = (await findHits(tx, scope, ids)).map((hit) => rowFor(actor, hit, scored.get(hit.id)));
    await logSearch(tx, actor, { question, candidates, results: rows.length });
    return {
      rows,
      total: rows.length,
      weak: candidates.filter((one) => one.score.band === 'weak' && !scored.has(one.id)).length,
    };
  });

/*
 * What a hit shows: to an operator the names, the year of birth and the number, and whether the record may be opened;
 * to those who work the case also sex, birth, status and what speaks for it; the next of kin to those who reach families.
 */
function rowFor(actor: Actor, hit: RegistryHit, found: Candidate | undefined): RegistryRow {
  const worksCases = holds(actor, 'case-officer', 'analyst', 'supervisor', 'planner', 'medical-officer');
  const { birth } = hit;
  return {
    id: hit.id,
    number: recordNumber(hit.number),
    names: hit.names,
    birthYear: birth.from && birth.from.slice(0, 4) === birth.to?.slice(0, 4) ? Number(birth.from.slice(0, 4)) : null,
    birth: worksCases ? birth : null,
    sex: worksCases ? hit.sex : null,
    status: worksCases ? hit.status : null,
    mayOpen: mayOpenRecord(actor, { sealed: hit.sealed, linkedToMe: hit.handled, sharedWithMe: false }).ok,
    band: found?.score.band ?? null,
    parts: (found?.score.parts ?? []).flatMap((part) => partFor(part, { worksCases, kin: mayReadKin(actor).ok })),
    common: hit.common,
  };
}

const nameParts: ReadonlySet<PartScore['part']> = new Set(['surname', 'given', 'patronymic', 'call-sign']);

function partFor(part: PartScore, { worksCases, kin }: { worksCases: boolean; kin: boolean }): PartScore[] {
  if (part.part === 'relative' && !(worksCases && kin)) return [];
  if (worksCases || nameParts.has(part.part)) return [part];
  // Of a birth an operator reads the year; how the dates compare may be said without them.
  return part.part === 'birth' ? [{ ...part, ours: part.ours.slice(0, 4), theirs: part.theirs.slice(0, 4) }] : [];
}
