import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId, QuestionId, RunId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import type { QuestionStatus, questionKinds } from '../rules/runs';

type Kind = (typeof questionKinds)[number];

export const saveQuestion = (
  tx: Tx,
  _scope: Scope,
  asked: { runId: RunId; kind: Kind; prisonerId: PrisonerId | null; askedById: string; askedAt: Date },
) => tx.planQuestion.create({ data: asked });
export type QuestionRow = Awaited<ReturnType<typeof saveQuestion>>;

export const findQuestion = (tx: Tx, scope: Scope, runId: RunId, id: QuestionId) =>
  scope.batches === 'none' ? null : tx.planQuestion.findFirst({ where: { id, runId } });

/** The latest answer to the same question, or the same question still waiting: a run that has ended answers it once. */
export const findAsked = (tx: Tx, _scope: Scope, runId: RunId, prisonerId: PrisonerId) =>
  tx.planQuestion.findFirst({
    where: { runId, kind: 'why-not', prisonerId, status: { in: ['answered', 'queued', 'working'] } },
    orderBy: { askedAt: 'desc' },
  });

export const replaysOfRun = (tx: Tx, scope: Scope, runId: RunId) =>
  tx.planQuestion.findMany({
    where: scope.batches === 'none' ? { id: { in: [] } } : { runId, kind: 'replay' },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: 20,
  });

export const countOpenQuestions = (tx: Tx, _scope: Scope, runId: RunId) =>
  tx.planQuestion.count({ where: { runId, status: { in: ['queued', 'working'] } } });

/** Takes a waiting question to answer; null when somebody else did. */
export async function beginQuestion(tx: Tx, _scope: Scope, id: QuestionId, now: Date) {
  const { count } = await tx.planQuestion.updateMany({
    where: { id, status: 'queued' },
    data: { status: 'working', beatAt: now },
  });
  return count === 1 ? tx.planQuestion.findUnique({ where: { id } }) : null;
}

export async function saveQuestionBeat(tx: Tx, _scope: Scope, id: QuestionId, now: Date) {
  const { count } = await tx.planQuestion.updateMany({ where: { id, status: 'working' }, data: { beatAt: now } });
  return count === 1 ? ('go-on' as const) : ('gone' as const);
}

export const saveQuestionEnd = (
  tx: Tx,
  _scope: Scope,
  id: QuestionId,
  { to, answer, now }: { to: QuestionStatus; answer: object | null; now: Date },
) =>
  tx.planQuestion.updateMany({
    where: { id, status: 'working' },
    data: { status: to, answeredAt: now, ...(answer ? { answer: answer as Prisma.InputJsonObject } : {}) },
  });

export const lapsedQuestions = (tx: Tx, _scope: Scope, before: Date) =>
  tx.planQuestion.findMany({ where: { status: 'working', beatAt: { lt: before } }, select: { id: true } });
