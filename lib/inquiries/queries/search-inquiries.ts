import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadInquiries } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { InquiryId } from '../../kernel/ids';
import { prepare } from '../../names/prepare';
import { readQuestion } from '../../names/question';
import type { Score } from '../../names/score';
import { fromColumns } from '../../platform/dates';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import type { InquiryStatus } from '../rules';
import type { FoundInquiry } from '../schema/found';
import { findSoughtCandidates } from '../store/candidates';
import { type FoundSought, soughtByIds, soughtByReference } from '../store/search';
import { soughtName } from './list-inquiries';

/** Read from the search, before the line thins them out; and shown. */
const read = 20;
const most = 8;

/**
 * Inquiries by the reference typed, or that seek somebody like the person asked for, the surest first; also those that are
 * over. The log keeps how long the question was and how many were found, never its words.
 */
export const searchInquiries = (actor: Actor, { text }: { text: string }): Promise<FoundInquiry[]> =>
  reading(actor, async (tx) => {
    must(mayReadInquiries(actor));
    const scope = scopeOf(actor);
    const digits = /^\d{4,9}$/.exec(text.replace(/[\s-]/g, ''))?.[0];
    const referred = digits ? await soughtByReference(tx, scope, digits) : [];
    const candidates = await findSoughtCandidates(tx, scope, prepare(readQuestion(text).description), { limit: read });
    const scored = new Map(candidates.filter(worthShowing).map(({ id, score }) => [id as string, score]));
    const sought = await soughtByIds(tx, scope, [...scored.keys()]);
    const rank = ({ id }: FoundSought) => [...scored.keys()].indexOf(id);
    const found = [
      ...referred.map((row) => lineOf(row, null)),
      ...sought
        .toSorted((one, other) => rank(one) - rank(other))
        .map((row) => lineOf(row, scored.get(row.id) ?? null))
        .slice(0, most),
    ];
    await record(tx, actor, {
      type: 'registry.searched',
      detail: { of: 'inquiries', length: text.length, results: found.length },
    });
    return found;
  });

/** From "possible" up, and whoever asks for too little to say: of whom nothing contradicts. */
const worthShowing = ({ score: { band, parts } }: { score: Score }) =>
  band === 'strong' || band === 'possible' || parts.every(({ bits }) => bits >= 0);

function lineOf(row: FoundSought, score: Score | null): FoundInquiry {
  const { from, to } = fromColumns('birth', row);
  const { id, reference, status, inquirerName } = row.inquiry;
  return {
    id: id as InquiryId,
    reference,
    status: status as InquiryStatus,
    name: soughtName(row),
    inquirerName,
    birthYear: from && from.slice(0, 4) === to?.slice(0, 4) ? Number(from.slice(0, 4)) : null,
    band: score?.band ?? null,
    parts: [...(score?.parts ?? [])],
  };
}
