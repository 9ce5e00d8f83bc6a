import 'server-only';
import { keyedHash } from './crypto';

const significant = 9;
const runs = /\+?\d(?:[\s().\-–/]{0,3}\d){5,17}/g;

/** The last nine digits of every telephone number in a text: what stays the same with and without the country's code. */
export const phonesIn = (text: string): string[] => [
  ...new Set(
    (text.normalize('NFKC').slice(0, 5000).match(runs) ?? []).map((run) => run.replace(/\D/g, '').slice(-significant)),
  ),
];

/**
 * A telephone number as a search key: a keyed hash, so that the search table gives away no number without the secret. Two
 * numbers may share a key; whoever searches by it opens the sealed contacts and compares `phonesIn`.
 */
export const phoneKey = (digits: string): number => keyedHash('phone-key', digits).readInt32BE(0);
