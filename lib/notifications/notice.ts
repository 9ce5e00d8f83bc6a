import 'server-only';
import { isLocale, type Locale } from '../i18n/locales';
import { translator } from '../i18n/translator';
import { openValue } from '../platform/crypto';
import { env } from '../platform/env';
import type { FamilyMessage } from './rules';

export type Notice = { id: string; to: string; office: string; subject: string; text: string };

const keys = { 'family.received': 'received', 'family.news': 'news', 'family.question': 'question' } as const;

/** The address notices go to: only when the inquirer asked for them and left one. */
export function addressOf(inquirer: { id: string; wantsNotices: boolean; contactEnc: Uint8Array | null } | null) {
  if (!inquirer?.wantsNotices) return null;
  return openValue<{ email: string | null }>('inquiry.contact', inquirer.id, inquirer.contactEnc)?.email ?? null;
}

/**
 * The words of a notice in the inquirer's language. They say that there is news and where to look, and nothing else: no
 * name, no fact, no reference, no code. Whoever reads somebody's mail learns nothing about anybody.
 */
export function noticeOf(
  type: FamilyMessage,
  { id, to, language, office }: { id: string; to: string; language: string; office: unknown },
): Notice {
  const locale: Locale = isLocale(language) ? language : 'uk';
  const say = translator(locale, 'notices');
  const name = officeName(office, locale) ?? say('office');
  const paragraphs = [say('greeting'), say(`${keys[type]}.body`), say('where', { address: env.HOMEWARD_URL })];
  const text = [...paragraphs, say('money'), say('unexpected'), name].join('\n\n');
  return { id, to, office: name, subject: say(`${keys[type]}.subject`), text };
}

function officeName(value: unknown, locale: Locale): string | null {
  const name = value && typeof value === 'object' ? (value as Record<string, unknown>)[locale] : null;
  return typeof name === 'string' && name.trim() ? name.trim() : null;
}
