import 'server-only';
import { cookies } from 'next/headers';
import NextAuth, { getServerSession, type NextAuthOptions } from 'next-auth';
import { encode } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { type Actor, publicActor, type StaffActor, signInActor } from '../access/actor';
import type { Role } from '../access/roles';
import { mayOpenSession } from '../access/rules';
import type { UserId } from '../kernel/ids';
import { hashOfToken, keyedHash, longestSecret, newToken, verifySecret } from './crypto';
import { reading, transaction } from './db';
import { env } from './env';

const hour = 3_600_000;
/** A session ends 12 hours after sign-in, or after 2 hours without a request. */
const longest = 12 * hour;
const idle = 2 * hour;

const https = () => env.HOMEWARD_URL.startsWith('https:');
const cookieName = () => (https() ? '__Host-homeward-session' : 'homeward-session');
const secret = () => keyedHash('next-auth', 'jwt').toString('hex');
const cookie = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: https() });

/** next-auth carries one thing: the random id of a session row. Roles, name and validity come from the database. */
export const authOptions = (): NextAuthOptions => ({
  secret: secret(),
  session: { strategy: 'jwt', maxAge: longest / 1000 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  cookies: { sessionToken: { name: cookieName(), options: cookie() } },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      // Returns null, never throws: what is thrown here would end up in the address bar.
      authorize: async (given) => {
        const opened = await openSession(given?.email ?? '', given?.password ?? '').catch(() => null);
        return opened && { id: opened.token };
      },
    }),
  ],
  callbacks: {
    // `trigger: 'update'` is ignored: nothing a browser sends becomes part of the token.
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
    session: ({ session, token }) => ({ expires: session.expires, sid: token.sid }) as never,
  },
});

/** Checks e-mail and password and opens a session row. Null for unknown, wrong and disabled alike, after the same work. */
export async function openSession(email: string, password: string): Promise<{ token: string; userId: UserId } | null> {
  if (email.length > 254 || password.length > longestSecret) return null;
  const user = await reading(signInActor, (tx) =>
    tx.user.findUnique({
      where: { email: email.trim().toLowerCase() },
      select: { id: true, active: true, demo: true, credential: { select: { passwordHash: true } } },
    }),
  );
  const matches = await verifySecret(user?.credential?.passwordHash ?? null, password);
  if (!user || !matches || !mayOpenSession(user, { demonstration: env.HOMEWARD_DEMO }).ok) return null;
  const token = newToken();
  await transaction(signInActor, async (tx) => {
    await tx.session.create({
      data: { idHash: hashOfToken(token), userId: user.id, expiresAt: new Date(Date.now() + longest) },
    });
  });
  return { token, userId: user.id as UserId };
}

/** Puts the session into this answer's cookies. */
export async function startSession(token: string) {
  const jwt = await encode({ token: { sid: token }, secret: secret(), maxAge: longest / 1000 });
  (await cookies()).set(cookieName(), jwt, { ...cookie(), maxAge: longest / 1000 });
}

/** Ends this browser's session: the row is revoked, so a copied cookie is worth nothing. Answers whose it was. */
export async function endSession(): Promise<string | null> {
  const sid = await sessionId();
  (await cookies()).delete({ name: cookieName(), ...cookie() });
  if (!sid) return null;
  return transaction(signInActor, async (tx) => {
    const idHash = hashOfToken(sid);
    await tx.session.updateMany({ where: { idHash, revokedAt: null }, data: { revokedAt: new Date() } });
    return (await tx.session.findUnique({ where: { idHash }, select: { userId: true } }))?.userId ?? null;
  });
}

async function sessionId(): Promise<string | null> {
  if (!(await cookies()).has(cookieName())) return null;
  const session = (await getServerSession(authOptions())) as { sid?: string } | null;
  return session?.sid ?? null;
}

/** The row of this browser's session, by the hash it is found by; null when signed out. */
export async function currentSession(): Promise<string | null> {
  const sid = await sessionId();
  return sid ? hashOfToken(sid) : null;
}

/** Who acts in this request. The only reader of the session: the row and the roles are read anew each time. */
export async function currentActor(): Promise<Actor> {
  const sid = await sessionId();
  return sid ? ((await staffOf(sid, new Date())) ?? publicActor) : publicActor;
}

/** The member of staff behind a session id, if the row is in force now and the user active. */
export async function staffOf(sid: string, now: Date): Promise<StaffActor | null> {
  return reading(signInActor, async (tx) => {
    const row = await tx.session.findUnique({
      where: { idHash: hashOfToken(sid) },
      select: {
        idHash: true,
        expiresAt: true,
        lastSeenAt: true,
        revokedAt: true,
        user: {
          select: {
            id: true,
            displayName: true,
            active: true,
            roles: { select: { role: true } },
            credential: { select: { mustChange: true } },
          },
        },
      },
    });
    if (!row?.user.active || row.revokedAt || row.expiresAt < now || now.getTime() - row.lastSeenAt.getTime() > idle)
      return null;
    // updateMany with the revocation as a condition: a save after a sign-out must not bring the session back.
    if (now.getTime() - row.lastSeenAt.getTime() > 60_000) {
      await tx.session.updateMany({ where: { idHash: row.idHash, revokedAt: null }, data: { lastSeenAt: now } });
    }
    return actorOf(row.user);
  });
}

type UserRow = {
  id: string;
  displayName: string;
  roles: readonly { role: string }[];
  credential: { mustChange: boolean } | null;
};

/** Whoever still has the password an administrator gave them holds no role: every rule refuses them until they change it. */
function actorOf({ id, displayName, roles, credential }: UserRow): StaffActor {
  const person = { kind: 'staff', id: id as UserId, name: displayName } as const;
  if (credential?.mustChange) return { ...person, roles: new Set(), mustChangePassword: true };
  return { ...person, roles: new Set(roles.map(({ role }) => role as Role)) };
}

/** next-auth's handler over these options. */
export const nextAuth = (request: Request, context: unknown) => NextAuth(authOptions())(request, context);
