import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadInquiries, mayReadKin, maySearchRegistry } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { soughtName } from '../../inquiries/queries/list-inquiries';
import { findSoughtCandidates } from '../../inquiries/store/candidates';
import type { Prepared } from '../../names/person';
import { prepare } from '../../names/prepare';
import type { Score } from '../../names/score';
import { fromColumns } from '../../platform/dates';
import { reading, type Tx } from '../../platform/db';
import { must } from '../../platform/demand';
import { findRecordCandidates } from '../../prisoners/store/candidates';
import { aboveTheLine } from '../rules';
import { reasonsFor } from '../rules/reasons';
import { type SimilarAnswer, type SimilarAsked, similarInquiry, similarRecord } from '../schema/similar';
import { recordsNamed, soughtNamed } from '../store/similar';
import { recordFor } from './pair-line';

/** Read from the search, before permissions and the line thin them out; and shown beside a form. */
const read = 20;
const most = 6;

/**
 * Who is on file like the person being typed, and on request which inquiries seek them: the surest few from "possible" up.
 * Advice: it opens no record and stands in nobody's way. The log keeps how many were shown, never what was typed.
 */
export const findSimilar = (actor: Actor, asked: SimilarAsked): Promise<SimilarAnswer> =>
  reading(actor, async (tx) => {
    must(maySearchRegistry(actor));
    const scope = scopeOf(actor);
    const { inquiries: withInquiries, ...description } = asked;
    const wanted = prepare(description);
    const records = await similarRecords(tx, actor, scope, wanted);
    const inquiries = withInquiries && mayReadInquiries(actor).ok ? await similarInquiries(tx, scope, wanted) : [];
    await record(tx, actor, {
      type: 'registry.searched',
      detail: { advice: true, results: records.length, inquiries: inquiries.length },
    });
    return { records, inquiries };
  });

const worthShowing = ({ score }: { score: Score }) => aboveTheLine(score.band);

async function similarRecords(tx: Tx, actor: Actor, scope: Scope, wanted: Prepared): Promise<SimilarAnswer['records']> {
  const found = (await findRecordCandidates(tx, scope, wanted, { limit: read })).filter(worthShowing);
  const rows = await recordsNamed(tx, scope, { ids: found.map(({ id }) => id), me: actor.id ?? '' });
  return found
    .flatMap(({ id, score }) => {
      const row = rows.get(id);
      if (!row) return [];
      const shown = recordFor(actor, row);
      const parts = reasonsFor(score.parts, { record: shown.mayOpen, kin: mayReadKin(actor).ok });
      return [similarRecord.parse({ ...score, parts, record: shown })];
    })
    .slice(0, most);
}

async function similarInquiries(tx: Tx, scope: Scope, wanted: Prepared): Promise<SimilarAnswer['inquiries']> {
  const found = (await findSoughtCandidates(tx, scope, wanted, { limit: read })).filter(worthShowing);
  const rows = await soughtNamed(
    tx,
    scope,
    found.map(({ id }) => id),
  );
  return found
    .flatMap(({ id, score }) => {
      const row = rows.get(id);
      if (!row) return [];
      const { id: inquiryId, reference, status, inquirerName } = row.inquiry;
      const who = { soughtId: id, name: soughtName(row), birth: fromColumns('birth', row) };
      return [similarInquiry.parse({ ...score, ...who, inquiryId, reference, status, inquirerName })];
    })
    .slice(0, most);
}
