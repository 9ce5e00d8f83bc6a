import 'server-only';
import type { Actor } from '../../access/actor';
import { mayOpenCorrespondence, mayWriteCorrespondence } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId, ThreadId, UserId } from '../../kernel/ids';
import { recordNumber, threadNumber } from '../../kernel/numerals';
import { reading, type Tx } from '../../platform/db';
import { found, must, staffOf } from '../../platform/demand';
import { findForChange } from '../../prisoners/store/changes';
import { staffNames } from '../../staff/store/names';
import type { LetterLanguage } from '../rules/correspondents';
import type { PersonCorrespondence, ThreadDetail } from '../schema/threads';
import { findWriters } from '../store/correspondents';
import { findThread, linesOfPerson } from '../store/threads';
import { houseToday } from './house-day';
import { personClocks } from './person-clocks';
import { headOf, lineShown, peopleIn } from './shown';

const colleagues = async (tx: Tx, scope: Scope) =>
  (await findWriters(tx, scope)).map(({ id, displayName }) => ({ id: id as UserId, name: displayName }));

/** One matter with everybody in it. Written into the log as reading each of them. */
export const readThread = (actor: Actor, { id }: { id: ThreadId }): Promise<ThreadDetail> =>
  reading(actor, async (tx) => {
    must(mayOpenCorrespondence(actor));
    const reader = staffOf(actor);
    const scope = scopeOf(actor);
    const thread = found(await findThread(tx, scope, id));
    const names = await staffNames(tx, scope, [thread.openedById, ...peopleIn(thread.lines)]);
    const mayWrite = mayWriteCorrespondence(actor).ok;
    await record(
      tx,
      actor,
      ...thread.lines.map(({ prisonerId }) => ({
        type: 'correspondence.read' as const,
        subject: { type: 'thread', id },
        prisonerId,
        detail: { number: threadNumber(thread.number) },
      })),
    );
    return {
      ...headOf(thread, names),
      lines: thread.lines.map((line) =>
        lineShown(line, thread.correspondent, { actor: reader, today: houseToday(new Date()), names }),
      ),
      colleagues: mayWrite ? await colleagues(tx, scope) : [],
      letters: mayWrite ? (thread.correspondent.languages as LetterLanguage[]) : [],
      may: { write: mayWrite },
    };
  });

/** The correspondence about one person, matter by matter. Logged as reading that part of the record. */
export const correspondenceOf = (actor: Actor, { id }: { id: PrisonerId }): Promise<PersonCorrespondence> =>
  reading(actor, async (tx) => {
    must(mayOpenCorrespondence(actor));
    const reader = staffOf(actor);
    const scope = scopeOf(actor);
    const prisoner = found(await findForChange(tx, scope, id));
    const today = houseToday(new Date());
    const lines = await linesOfPerson(tx, scope, id);
    const names = await staffNames(tx, scope, [...lines.map(({ thread }) => thread.openedById), ...peopleIn(lines)]);
    await record(tx, actor, { type: 'prisoner.read', prisonerId: id, detail: { part: 'correspondence' } });
    const mayWrite = mayWriteCorrespondence(actor).ok;
    return {
      prisoner: { id, number: recordNumber(prisoner.number) },
      threads: lines.map(({ thread, ...line }) => ({
        ...headOf(thread, names),
        line: lineShown(line, thread.correspondent, { actor: reader, today, names }),
      })),
      clocks: await personClocks(tx, actor, { id, today }),
      colleagues: mayWrite ? await colleagues(tx, scope) : [],
      may: { write: mayWrite },
    };
  });
