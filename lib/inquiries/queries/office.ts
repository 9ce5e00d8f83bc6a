import 'server-only';
import { publicActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { Locale } from '../../i18n/locales';
import { reading } from '../../platform/db';
import { findOfficeSettings } from '../store/office';

export const officeKeys = ['name', 'phone', 'email', 'hours', 'address'] as const;
/** How a family reaches the office, in one language; an empty text is not shown. Table `setting`, keys `office.*`. */
export type Office = Record<(typeof officeKeys)[number], string>;

const keptFor = 60_000;
let kept: { at: number; rows: Map<string, unknown> } | undefined;

/** The office's details. While the database is away: the last that were read, so that an error page can still say whom to call. */
export async function officeOf(locale: Locale, now = Date.now()): Promise<Office> {
  if (!kept || now - kept.at > keptFor) kept = { at: now, rows: (await readOffice()) ?? kept?.rows ?? new Map() };
  const { rows } = kept;
  return Object.fromEntries(officeKeys.map((key) => [key, wordsFor(rows.get(`office.${key}`), locale)])) as Office;
}

const readOffice = () =>
  reading(publicActor, (tx) => findOfficeSettings(tx, scopeOf(publicActor)))
    .then((rows) => new Map<string, unknown>(rows.map(({ key, value }) => [key, value])))
    .catch(() => null);

// A setting is one text for all, or one per language.
function wordsFor(value: unknown, locale: Locale): string {
  if (typeof value === 'string') return value;
  const text = value && typeof value === 'object' ? (value as Record<string, unknown>)[locale] : undefined;
  return typeof text === 'string' ? text : '';
}
