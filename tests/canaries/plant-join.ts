import { shown } from './plant-list';
import { type Planting, versionOf } from './plant-record';

export type Joined = { kept: string; gone: string; pair: string; merge: string };

/** Two records of one description: said to be two, which is taken back, then proposed to be one, joined and parted. */
export async function aJoin(planting: Planting): Promise<Joined> {
  const kept = await aTwin(planting);
  const gone = await aTwin(planting);
  const pair = await shown(
    `select id from match_candidate where kind = 'duplicate' and prisoner_id in ($1, $2) and other_id in ($1, $2)`,
    [kept, gone],
  );
  await saidOfThem(planting, pair);
  return { kept, gone, pair, merge: await joinedAndParted(planting, kept, gone) };
}

async function aTwin({ staff: { analyst } }: Planting): Promise<string> {
  const { id } = await analyst('POST', '/api/prisoners', {
    names: [{ kind: 'latin', surname: 'Dvoinykenko', given: 'Canary' }],
    facts: {
      sex: 'male',
      birth: { precision: 'day', from: '1977-07-07', to: '1977-07-07', approximate: false },
      birthPlace: 'Nizhyn',
      capture: { precision: 'unknown', from: null, to: null, approximate: false },
    },
    identifiers: [],
    kin: [],
    source: 'a call',
  });
  return String(id);
}

async function saidOfThem({ staff: { analyst }, by }: Planting, pair: string) {
  const word = by('a join');
  const at = `/api/matching/${pair}/decision`;
  const version = () => versionOf('match_candidate', pair);
  await analyst('POST', at, {
    version: await version(),
    verdict: 'not-same',
    note: word('pair: why two are not one'),
  });
  await analyst('DELETE', at, {
    version: await version(),
    reason: 'other',
    note: word('pair: why that was taken back'),
  });
}

async function joinedAndParted({ staff, by }: Planting, kept: string, gone: string): Promise<string> {
  const word = by('a join');
  const propose = async (reason: string) => {
    const proposal = await staff['case-officer']('POST', `/api/prisoners/${kept}/merge/${gone}`, {
      keptVersion: await versionOf('prisoner', kept),
      goneVersion: await versionOf('prisoner', gone),
      reason,
      notBrothers: 'The same day and place.',
      seen: [kept, gone],
    });
    return String(proposal.id);
  };
  const decide = async (id: string, decision: string, note: string) =>
    staff['second analyst']('POST', `/api/merges/${id}/decision`, {
      version: await versionOf('record_merge', id),
      decision,
      note,
    });
  await decide(await propose('One day, one place.'), 'return', word('join: why it was sent back'));
  const merge = await propose(word('join: why it is proposed'));
  await decide(merge, 'join', word('join: note of the second person'));
  await staff.supervisor('POST', `/api/merges/${merge}/undo`, {
    version: await versionOf('prisoner', kept),
    reason: word('join: why it was undone'),
    pair: 'undecided',
  });
  return merge;
}
