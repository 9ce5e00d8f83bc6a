import 'server-only';
import { signInActor } from '../access/actor';
import { transaction } from '../platform/db';
import { ownPath } from '../platform/http/form-route';
import { spendAttempt } from '../platform/rate-limit';
import { endSession, openSession, startSession } from '../platform/session';
import { record } from './append';

/** Opens a session and answers the page to go to. Unknown, wrong and disabled sound alike and take the same time. */
export async function signIn({ email = '', password = '', next }: Record<string, string>): Promise<string> {
  await spendAttempt('sign-in', email.trim().toLowerCase());
  const opened = await openSession(email, password);
  await transaction(signInActor, (tx) =>
    record(
      tx,
      signInActor,
      opened ? { type: 'session.opened', subject: { type: 'user', id: opened.userId } } : { type: 'session.refused' },
    ),
  );
  if (!opened)
    return `/sign-in?problem=credentials${next ? `&next=${encodeURIComponent(ownPath(next, '/today'))}` : ''}`;
  await startSession(opened.token);
  return ownPath(next, '/today');
}

/** Ends this browser's session. */
export async function signOut(): Promise<string> {
  const userId = await endSession();
  if (userId)
    await transaction(signInActor, (tx) =>
      record(tx, signInActor, { type: 'session.closed', subject: { type: 'user', id: userId } }),
    );
  return '/sign-in';
}
