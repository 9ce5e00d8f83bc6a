import 'server-only';
import { randomUUID } from 'node:crypto';
import type { DraftActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { Locale } from '../../i18n/locales';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found } from '../../platform/demand';
import type { Typed } from '../form/answers';
import { mostPeople } from '../form/steps';
import { type Answers, noAnswers, withoutPerson } from '../form/whole';
import { draftActor, newDraftCode } from '../reference';
import { type Draft, deleteDraft, findDraft, saveDraft } from '../store/draft';

const day = 86_400_000;
/** An unfinished form is kept this long after it was last touched. */
export const draftDays = 14;

type By = { code: string | null; language: Locale; now: Date };

/**
 * Keeps what was typed on one page, right or wrong, and answers the draft's code and number of people: a new code when
 * there was no draft or it has lapsed. A form that was sent already takes nothing more (`key-reused`).
 */
export async function keepPage(by: By, key: string, typed: Typed) {
  const change = (answers: Answers) => ({ ...answers, typed: { ...answers.typed, [key]: typed } });
  const kept = by.code ? await keep(by.code, by, change) : null;
  if (by.code && kept) return { code: by.code, people: kept.people };
  const code = newDraftCode();
  const actor = draftActor(code);
  await transaction(actor, async (tx) => {
    await save(tx, actor, { submissionId: randomUUID(), answers: change(noAnswers), sent: null }, by);
    await record(tx, actor, { type: 'draft.opened' });
  });
  return { code, people: noAnswers.people };
}

/** Whether a typed code opens a draft that is not sent yet; opening one is written to the log. */
export const resumeDraft = (code: string, now: Date): Promise<boolean> => {
  const actor = draftActor(code);
  return transaction(actor, async (tx) => {
    const draft = await findDraft(tx, scopeOf(actor), actor.id, now);
    if (!draft || draft.sent) return false;
    await record(tx, actor, { type: 'draft.resumed' });
    return true;
  });
};

/** Adds a place for one more person and answers their number; `too-many-people` beyond ten. */
export async function addPerson(by: By & { code: string }): Promise<number> {
  const answers = await keep(by.code, by, (before) => {
    if (before.people >= mostPeople)
      throw new Refused('invalid', { faults: [{ at: 'people', code: 'too-many-people' }] });
    return { ...before, people: before.people + 1 };
  });
  return found(answers).people;
}

/** Takes one person out of the form; the last one stays. */
export async function removePerson(by: By & { code: string }, person: number): Promise<void> {
  found(await keep(by.code, by, (before) => withoutPerson(before, person)));
}

/** Forgets a draft at once, answers and all. Forgetting one that is gone is no fault. */
export async function discardDraft(code: string): Promise<void> {
  const actor = draftActor(code);
  await transaction(actor, async (tx) => {
    const gone = await deleteDraft(tx, scopeOf(actor), actor.id);
    if (gone.count) await record(tx, actor, { type: 'draft.discarded' });
  });
}

/** Applies a change to a draft's answers; null when there is no such draft. */
function keep(code: string, by: By, change: (before: Answers) => Answers): Promise<Answers | null> {
  const actor = draftActor(code);
  return transaction(actor, async (tx) => {
    const draft = await findDraft(tx, scopeOf(actor), actor.id, by.now);
    if (!draft) return null;
    if (draft.sent) throw new Refused('key-reused');
    const answers = change(draft.answers);
    await save(tx, actor, { ...draft, answers }, by);
    return answers;
  });
}

const save = (tx: Tx, actor: DraftActor, draft: Draft, { language, now }: By) =>
  saveDraft(tx, scopeOf(actor), actor.id, { draft, language, now, until: new Date(now.getTime() + draftDays * day) });
