import type { Planting } from './plant-record';
import { idOf } from './plant-record';

/** An agreement in force with an answer to the law, an entry that stands and one that was withdrawn. */
export async function anAgreement({ staff: { planner, supervisor }, by }: Planting) {
  const word = by('an agreement');
  const side = (code: string) => idOf('select id from party where code = $1', [code]);
  const [oursId, theirsId] = [await side('north'), await side('south')];
  const line = {
    id: 'wounded',
    title: word('agreement: title of a line'),
    mode: 'ratio',
    give: 1,
    take: 1,
    criteria: [{ health: ['seriously-wounded-or-sick'] }],
  };
  const { id: agreement } = await planner('POST', '/api/agreements', {
    oursId,
    theirsId,
    content: {
      title: word('agreement: title'),
      mediators: [word('agreement: mediator')],
      stages: [{ title: word('agreement: stage'), on: null }],
      readings: [{ partyId: oursId, lines: [line] }],
    },
    answers: { [`${oursId}/wounded/wounded-and-sick`]: word('agreement: answer to the law') },
    note: word('agreement: note of a version'),
  });
  await supervisor('POST', `/api/agreements/${agreement}/versions/1/decision`, { version: 1, decision: 'adopt' });
  const entry = { lineId: 'wounded', kind: 'offer', count: 3, on: '2026-01-01' };
  const { id: agreementEntry } = await planner('POST', `/api/agreements/${agreement}/entries`, {
    ...entry,
    source: word('agreement: source of an entry'),
    note: word('agreement: note on an entry'),
  });
  const slip = await planner('POST', `/api/agreements/${agreement}/entries`, { ...entry, source: 'A slip' });
  await planner('POST', `/api/agreements/${agreement}/entries/${slip.id}/withdrawal`, {
    version: 1,
    reason: word('agreement: why an entry was withdrawn'),
  });
  return { agreement: String(agreement), agreementEntry: String(agreementEntry) };
}
