import 'server-only';
import type { TaskList } from 'graphile-worker';
import { expireUploads } from '../attachments/commands/abandon-upload';
import { scanFile, scanWaiting } from '../attachments/commands/scan-file';
import { sweepStores } from '../attachments/commands/sweep-stores';
import { keepHead } from '../audit/head';
import { sealLog } from '../audit/seal';
import { matchList } from '../counterpart/commands/match-list';
import {
  matchRecordWithSightings,
  matchSightingNow,
  matchSoughtWithSightings,
  matchStaleSightings,
} from '../debriefs/commands/match-sightings';
import { rederiveSightings } from '../debriefs/commands/rederive-sightings';
import { findContradictions } from '../evidence/commands/find-contradictions';
import { lookForContradictionsNow } from '../evidence/commands/look-for-contradictions';
import { lookAgain, rederiveEverything } from '../evidence/commands/rederive-all';
import { sweepList } from '../imports/commands/sweep-list';
import { workOnList } from '../imports/commands/work-on-list';
import { rederiveSought } from '../inquiries/commands/rederive-sought';
import type {
  AttachmentId,
  CounterpartListId,
  ImportId,
  PrisonerId,
  QuestionId,
  RunId,
  SightingId,
  SoughtId,
} from '../kernel/ids';
import { matchRecordNow } from '../matching/commands/match-record';
import { matchSoughtNow } from '../matching/commands/match-sought';
import { matchStale } from '../matching/commands/match-stale';
import { deliver } from '../notifications/deliver';
import { sweepRuns } from '../planning/commands/sweep-runs';
import { workOnQuestion } from '../planning/commands/work-on-question';
import { workOnRun } from '../planning/commands/work-on-run';
import { log } from '../platform/log';
import { countNames } from '../prisoners/commands/count-names';
import { rederiveRecords } from '../prisoners/commands/rederive-records';
import { purge } from './commands/purge';

/** What the job worker can do. A task may run twice; each is written so that the second time changes nothing. */
export const tasks: TaskList = {
  deliver: async (payload) => deliver(payload),
  'seal-log': async () => {
    const made = await sealLog();
    const last = made.at(-1);
    if (last) await keepHead(last);
  },
  // Whoever is new or changed is looked for among the records, the inquiries, and those whom returnees saw.
  'match-record': async (payload) => {
    const { prisonerId } = payload as { prisonerId: PrisonerId };
    await matchRecordNow(prisonerId);
    await matchRecordWithSightings(prisonerId);
    await lookForContradictionsNow(prisonerId);
  },
  'find-contradictions': async () => {
    log.info(await findContradictions(), 'looked for contradictions on file');
  },
  'match-sought': async (payload) => {
    const { soughtId } = payload as { soughtId: SoughtId };
    await matchSoughtNow(soughtId);
    await matchSoughtWithSightings(soughtId);
  },
  'match-sighting': async (payload) => {
    await matchSightingNow((payload as { sightingId: SightingId }).sightingId);
  },
  'match-stale': async () => {
    await matchStale();
    await matchStaleSightings();
  },
  'rederive-names': async () => {
    const derived = {
      records: await rederiveRecords(),
      sought: await rederiveSought(),
      sightings: await rederiveSightings(),
    };
    log.info(derived, 'names derived again');
    log.info(await countNames(), 'names counted');
  },
  'count-names': async () => {
    log.info(await countNames(), 'names counted');
  },
  'rederive-evidence': async () => {
    log.info(await rederiveEverything(), 'evidence derived again');
  },
  'look-again': async () => {
    await lookAgain();
  },
  'counterpart-match': async (payload) => {
    await matchList((payload as { listId: CounterpartListId }).listId);
  },
  'import-work': async (payload) => {
    await workOnList((payload as { importId: ImportId }).importId);
  },
  'import-sweep': async (payload) => {
    await sweepList((payload as { importId: ImportId }).importId);
  },
  'plan-run': async (payload, { abortSignal }) => {
    await workOnRun((payload as { runId: RunId }).runId, abortSignal);
  },
  'plan-question': async (payload, { abortSignal }) => {
    await workOnQuestion((payload as { questionId: QuestionId }).questionId, abortSignal);
  },
  'plan-sweep': async () => {
    const killed = await sweepRuns(new Date());
    if (killed > 0) log.warn({ killed }, 'runs of plans whose worker had ended were marked');
  },
  'scan-attachment': async (payload) => {
    await scanFile((payload as { attachmentId: AttachmentId }).attachmentId);
  },
  'scan-waiting': async () => {
    const { scanned, waiting } = await scanWaiting();
    if (scanned + waiting > 0) log.info({ scanned, waiting }, 'files scanned for viruses');
  },
  'expire-uploads': async () => {
    log.info(await expireUploads(new Date()), 'unfinished uploads ended');
  },
  'sweep-stores': async () => {
    await sweepStores(new Date());
  },
  purge: async () => {
    log.info({ purged: await purge(new Date()) }, 'purged');
  },
};

/** When what runs by itself runs. `jobKey`: while one waits, no second one is queued behind it. */
export const crontab = [
  '* * * * * seal-log ?jobKey=seal-log&max=3',
  '*/5 * * * * match-stale ?jobKey=match-stale&max=3',
  '23 * * * * purge ?jobKey=purge&max=3',
  '* * * * * plan-sweep ?jobKey=plan-sweep&max=3',
  '*/2 * * * * scan-waiting ?jobKey=scan-waiting&max=3',
  '53 * * * * expire-uploads ?jobKey=expire-uploads&max=3',
  '17 3 * * * sweep-stores ?jobKey=sweep-stores&max=3',
  '*/10 * * * * look-again ?jobKey=look-again&max=3',
  '41 1 * * * count-names ?jobKey=count-names&max=3',
].join('\n');
