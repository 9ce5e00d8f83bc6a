import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AuditType } from '../../audit/rules';
import { type Band, bands, scoreVersion } from '../../names/score';
import { namesVersion } from '../../names/version';
import { sealValue } from '../../platform/crypto';
import type { Tx } from '../../platform/db';
import type { Candidate } from '../store/candidates';
import { saveSearch } from '../store/search-log';

type Searched = { question: { text: string }; candidates: readonly Candidate[]; results: number };

/**
 * Writes a search down: in the log the rules, how many by band and the best ten; apart from it, encrypted, what was typed
 * and all that was found.
 */
export async function logSearch(
  tx: Tx,
  actor: Actor,
  { question, candidates, results }: Searched,
  type: AuditType = 'registry.searched',
) {
  const id = randomUUID();
  const found = candidates.map(({ id: who, score }) => `${who}:${score.bits.toFixed(1)}`);
  const inBand = (band: Band) => candidates.filter(({ score }) => score.band === band).length;
  const rules = `names ${namesVersion}, score ${scoreVersion}`;
  await saveSearch(tx, scopeOf(actor), {
    id,
    userId: actor.kind === 'staff' ? actor.id : null,
    rules,
    queryEnc: sealValue('search_log.query', id, question),
    found,
  });
  await record(tx, actor, {
    type,
    subject: { type: 'search', id },
    detail: {
      rules,
      length: question.text.length,
      results,
      ...Object.fromEntries(bands.map((band) => [band, inBand(band)])),
      best: found.slice(0, 10),
    },
  });
}
