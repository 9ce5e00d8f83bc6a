import 'server-only';
import type { Actor } from '../../access/actor';
import { type Scope, scopeOf } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { PartScore, Score } from '../../names/score';
import type { Tx } from '../../platform/db';
import { type Candidate, findRecordCandidates } from '../store/candidates';
import { type AskedFor, askedFor } from './asked-for';
import { foundByBeginning, foundByNumber } from './found-otherwise';

/** How many are shown when nobody may well be meant: who comes nearest and has no other name, each with its own band. */
const nearest = 10;

/**
 * Of candidates, best first, those that are shown: who is strong or possible, bears the number or call sign asked for, or
 * is contradicted by nothing (a namesake). When nobody may well be meant, also who comes nearest.
 */
export function whomToShow<One extends { readonly score: Score }>(candidates: readonly One[], all: boolean): One[] {
  if (all) return [...candidates];
  const anybody = candidates.some(({ score }) => isLikely(score));
  const near = new Set(anybody ? [] : candidates.filter(({ score }) => !hasOtherName(score)).slice(0, nearest));
  return candidates.filter(
    (one) => near.has(one) || isLikely(one.score) || isNamed(one.score.parts) || agreesThroughout(one.score),
  );
}

const isLikely = ({ band }: Score) => band === 'strong' || band === 'possible';
const agreesThroughout = ({ parts }: Score) => parts.every(({ bits }) => bits >= 0);
const hasOtherName = ({ parts }: Score) =>
  parts.some(({ part, level }) => (part === 'surname' || part === 'given') && level === 'different');
/** By a number or a call sign, which say who is meant whatever the rest says. */
const isNamed = (parts: readonly PartScore[]) =>
  parts.some(({ part, level }) => (part === 'number' || part === 'call-sign') && level === 'same');

/** Records by number, then those shown for their likeness, then those whose name begins as typed. */
export async function idsToShow(tx: Tx, scope: Scope, asked: AskedFor, shown: readonly Candidate<PrisonerId>[]) {
  const typing = shown.length === 0 || asked.words.length === 1 || !shown.some(({ score }) => isLikely(score));
  return [
    ...new Set([
      ...(await foundByNumber(tx, scope, asked)),
      ...shown.map(({ id }) => id),
      ...(typing ? await foundByBeginning(tx, scope, asked) : []),
    ]),
  ];
}

/** The records somebody may mean by a line of text, as the search of the registry finds them. Logging is the caller's. */
export async function idsByText(tx: Tx, actor: Actor, text: string): Promise<PrisonerId[]> {
  const scope = scopeOf(actor);
  const asked = askedFor(actor, { text });
  return idsToShow(tx, scope, asked, whomToShow(await findRecordCandidates(tx, scope, asked.person), false));
}
