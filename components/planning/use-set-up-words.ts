'use client';

import { useFormatter, useLocale, useTimeZone, useTranslations } from 'next-intl';
import { formatDay, formatMoment } from '@/lib/i18n/formats';
import type { AgeBand } from '@/lib/planning/rules/groups';
import type { GroupKey, SetUp } from '@/lib/planning/rules/set-up';
import type { SetUpLine, SetUpPage } from '@/lib/planning/schema/set-up';

type Of = { page: SetUpPage; content: SetUp };

/** Sides, lines, values of groups and moments of a set-up in this reader's language. */
export function useSetUpWords() {
  const t = useTranslations('planning-policy.setUp');
  const policy = useTranslations('policy');
  const people = useTranslations('prisoners');
  const locale = useLocale();
  const format = useFormatter();
  const timeZone = useTimeZone() ?? 'UTC';
  const side = (page: SetUpPage, id: string) => page.sides.find((one) => one.id === id)?.[locale] ?? '—';
  const lineTitle = ({ id, title }: SetUpLine) => title || (id === 'all' ? t('lines.all') : id);
  const value = (page: SetUpPage, key: GroupKey, of: string): string => {
    if (key === 'age-band') return t(`groups.ages.${of as AgeBand}`);
    if (key === 'category') return people(`categories.${of as 'civilian'}`);
    if (key === 'sex') return people(`sexes.${of as 'female'}`);
    const options = key === 'place' ? page.options.place : key === 'unit' ? page.options.unit : [];
    return options.find((one) => one.value === of)?.label ?? of;
  };
  const limit = (page: SetUpPage, { key, value: of, floor, ceiling }: SetUp['groups'][number]) =>
    `${t(`groups.keys.${key}`)}: ${value(page, key, of)} ${[
      floor !== undefined && `≥ ${floor}`,
      ceiling !== undefined && `≤ ${ceiling}`,
    ]
      .filter(Boolean)
      .join(', ')}`;
  const listed = (parts: readonly string[]) => (parts.length > 0 ? parts.join('; ') : t('conflict.none'));
  const rowAt = (what: string, at: string | undefined) =>
    at === undefined ? what : t('row', { what, number: Number(at) + 1 });
  return {
    /** Which field of the form a fault of the server names: `content.vehicles.0.seats`. */
    field: (named = ''): string | undefined => {
      const [, part, at, field] = named.split('.');
      if (part === 'vehicles')
        return rowAt(t('vehicles.one'), at) + (field ? `, ${t(`vehicles.${field as 'seats'}`)}` : '');
      if (part === 'sites') return rowAt(t('sites.one'), at) + (field ? `, ${t(`sites.${field as 'name'}`)}` : '');
      if (part === 'groups') return rowAt(t('groups.one'), at) + (field ? `, ${t(`groups.${field as 'key'}`)}` : '');
      if (part === 'offered' || part === 'dropOut') return at;
      return part === 'total' || part === 'reading' ? t(`head.${part}`) : undefined;
    },
    moment: (text: string) => formatMoment(locale, text, { timeZone, short: true }),
    shortDay: (text: string) => formatDay(locale, `${text}T12:00:00Z`, { timeZone: 'UTC', short: true }),
    name: (name: string | null | undefined) => name ?? policy('somebody'),
    side,
    lineTitle,
    mode: ({ mode, give = 1, take = 1 }: SetUpLine) => t(`lines.modes.${mode}`, { give, take }),
    value,
    /** One part of a set-up in a line, for setting two versions side by side. */
    part: (part: keyof SetUp, { page, content }: Of): string => {
      switch (part) {
        case 'total':
          return format.number(content.total);
        case 'reading':
          return side(page, content.reading);
        case 'offered':
          return listed(Object.entries(content.offered).map(([line, count]) => `${line}: ${count}`));
        case 'dropOut':
          return listed(Object.entries(content.dropOut).map(([line, { n, dropped }]) => `${line}: ${dropped}/${n}`));
        case 'vehicles':
          return listed(
            content.vehicles.map(
              ({ type, count, seats, stretchers, isolation }) =>
                `${count} × ${type} (${seats} + ${stretchers} + ${isolation})`,
            ),
          );
        case 'sites':
          return listed(
            content.sites.map(
              ({ name, places }) => `${name}: ${places.map((one) => value(page, 'place', one)).join(', ')}`,
            ),
          );
        default:
          return listed(content.groups.map((one) => limit(page, one)));
      }
    },
  };
}
