import 'server-only';
import type { Actor } from '../../access/actor';
import type { Follow } from '../../prisoners/commands/act';
import { addIdentifier, addPlace } from '../../prisoners/commands/add-parts';
import { changeFacts } from '../../prisoners/commands/change-facts';
import { changeStatus } from '../../prisoners/commands/change-status';
import { openRecord } from '../../prisoners/commands/open-record';
import { withdrawPart } from '../../prisoners/commands/withdraw-part';
import type { OpeningCause } from '../rules/attention';
import { lookForContradictions } from './look-for-contradictions';

/*
 * The acts on a record's own facts that can contradict what is on file, each with a look for contradictions in its own
 * transaction. These are the doors: no route goes to the acts behind them.
 */
type Act<Asked, Answer> = (actor: Actor, asked: Asked, follow: Follow) => Promise<Answer>;
const watched =
  <Asked, Answer>(act: Act<Asked, Answer>, because: OpeningCause) =>
  (actor: Actor, asked: Asked) =>
    act(actor, asked, ({ tx, id, now }) => lookForContradictions(tx, actor, { ids: [id], because, now }));

export const addPlaceToRecord = watched(addPlace, 'place-recorded');
export const addIdentifierToRecord = watched(addIdentifier, 'facts-changed');
export const changeFactsOfRecord = watched(changeFacts, 'facts-changed');
export const openNewRecord = watched(openRecord, 'record-opened');
/** A record that is void says nothing any more; restored, it says it again. */
export const changeStatusOfRecord = watched(changeStatus, 'status-moved');
export const withdrawPartOfRecord = watched(withdrawPart, 'place-withdrawn');
