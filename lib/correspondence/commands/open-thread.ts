import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayWriteCorrespondence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { LineId, ThreadId } from '../../kernel/ids';
import { threadNumber } from '../../kernel/numerals';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { must, staffOf } from '../../platform/demand';
import type { NewThread } from '../schema/entries';
import { findCorrespondent } from '../store/correspondents';
import { findPeople, saveThread } from '../store/threads';
import { writeEntries } from './write-entries';

/**
 * Opens a matter about one person or several and writes down the paper it begins with, for each of them. Whoever is named
 * twice is in it once; a record that does not exist, or not for this person, is refused at its place in the list.
 */
export const openThread = (actor: Actor, given: NewThread) =>
  transaction(actor, async (tx) => {
    must(mayWriteCorrespondence(actor));
    const { id: by } = staffOf(actor);
    const scope = scopeOf(actor);
    const now = new Date();
    const correspondent = await findCorrespondent(tx, scope, given.correspondentId);
    if (!correspondent) throw new Refused('invalid', { faults: [{ at: 'correspondentId', code: 'choose-one' }] });
    if (!correspondent.active) throw new Refused('wrong-status');
    const ids = [...new Set(given.prisonerIds)];
    const people = new Set((await findPeople(tx, scope, ids)).map(({ id }) => id));
    const faults = given.prisonerIds.flatMap((id, index) =>
      people.has(id) ? [] : [{ at: `prisonerIds.${index}`, code: 'no-such-record' }],
    );
    if (faults.length > 0) throw new Refused('invalid', { faults });

    const threadId = randomUUID() as ThreadId;
    const lines = ids.map((prisonerId, index) => ({
      id: randomUUID() as LineId,
      prisonerId,
      position: index + 1,
      deadline: given.deadline,
    }));
    const { correspondentId, purpose } = given;
    const number = await saveThread(tx, scope, { id: threadId, correspondentId, purpose, by, now }, lines);
    await record(tx, actor, {
      type: 'correspondence.opened',
      subject: { type: 'thread', id: threadId },
      detail: { number: threadNumber(number), correspondent: correspondent.code, purpose, people: lines.length },
    });
    await writeEntries(tx, actor, {
      matter: { id: threadId, number, correspondent },
      paper: given.paper,
      rows: lines.map(({ id }) => ({ lineId: id, said: given.said, at: 'said.' })),
      now,
    });
    return { threadId, number: threadNumber(number), lines: lines.length };
  });
