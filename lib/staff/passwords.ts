import 'server-only';
import { randomUUID } from 'node:crypto';
import { currentContext } from '../platform/context';
import { keyedHash } from '../platform/crypto';

// No 0 and O, no 1, I and l: these are read out over the telephone.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * A password of twenty letters and figures in groups of four (99 bits). Derived from the request's Idempotency-Key, so
 * that a repeated request whose first answer was lost shows the same one: an answer is stored under its key, and a
 * password must not be stored anywhere.
 */
export function firstPassword(userOrActor: string): string {
  const key = currentContext()?.idempotency?.key ?? randomUUID();
  let number = BigInt(`0x${keyedHash('first-password', `${userOrActor}|${key}`).toString('hex')}`);
  let password = '';
  for (let place = 0; place < 20; place += 1) {
    password += letters[Number(number % BigInt(letters.length))];
    number /= BigInt(letters.length);
  }
  return password.match(/.{4}/g)?.join('-') ?? password;
}
