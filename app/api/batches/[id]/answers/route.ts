import { answerPerson } from '@/lib/counterpart/commands/answer-person';
import { readAnswers } from '@/lib/counterpart/queries/read-answers';
import { answerFilter, answerPage, answerReceipt, newAnswer } from '@/lib/counterpart/schema/answers';
import { batchPath } from '@/lib/exchanges/schema/batch';
import { route } from '@/lib/platform/http/route';

/** GET /api/batches/:id/answers?answer=&page= — what they answered about each person. POST — an answer, after the one before. */
export const GET = route({ params: batchPath, query: answerFilter, answer: answerPage }, readAnswers);
export const POST = route({ params: batchPath, body: newAnswer, answer: answerReceipt, status: 201 }, answerPerson);
