import { withdrawAnswer } from '@/lib/counterpart/commands/withdraw-answer';
import { answerPath, answerWithdrawal, answerWithdrawn } from '@/lib/counterpart/schema/answers';
import { route } from '@/lib/platform/http/route';

/** POST /api/counterpart/answers/:answerId/withdrawal — take an answer back, with a reason; it stays readable. */
export const POST = route({ params: answerPath, body: answerWithdrawal, answer: answerWithdrawn }, withdrawAnswer);
