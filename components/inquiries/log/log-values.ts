import { noDate, type TypedDate } from '@/components/ui/partial-date-input';
import type { Locale } from '@/lib/i18n/locales';
import { dateFromTyped } from '@/lib/i18n/typed-dates';
import { type ConsentPurpose, channels } from '@/lib/inquiries/rules';
import { type LoggedInquiry, loggedInquiry } from '@/lib/inquiries/schema';

const textFields = [
  'surname',
  'given',
  'patronymic',
  'otherNames',
  'birthPlace',
  'rank',
  'unit',
  'serviceNumber',
  'lostPlace',
  'circumstances',
  'known',
] as const;

export type PersonValues = Record<(typeof textFields)[number], string> & {
  sex: string;
  category: string;
  lostHow: string;
  birth: TypedDate;
  lost: TypedDate;
};

/** What stands in the form, as typed. */
export type LogValues = {
  channel: string;
  urgent: boolean;
  language: string;
  inquirerName: string;
  relationship: string;
  phone: string;
  email: string;
  address: string;
  safeTimes: string;
  wantsNotices: boolean;
  sought: PersonValues[];
  consents: Record<ConsentPurpose, boolean>;
};

export const staffChannels = channels.filter((channel) => channel !== 'web');

export const blankPerson = (): PersonValues => ({
  ...(Object.fromEntries(textFields.map((field) => [field, ''])) as Record<(typeof textFields)[number], string>),
  sex: 'unknown',
  category: 'unknown',
  lostHow: 'unknown',
  birth: noDate,
  lost: noDate,
});

export const blankLog = (language: Locale): LogValues => ({
  channel: 'telephone',
  urgent: false,
  language,
  inquirerName: '',
  relationship: '',
  phone: '',
  email: '',
  address: '',
  safeTimes: '',
  wantsNotices: false,
  sought: [blankPerson()],
  consents: { search: false, 'share-icrc': false, 'share-authorities': false, 'share-counterpart': false },
});

export type LogFault = { field: string; code: string };
type Read = { ok: true; logged: LoggedInquiry } | { ok: false; faults: LogFault[] };

/** What was typed as the admission wants it, or every field that is wrong by its name in the form. */
export function readLog(values: LogValues, submissionId: string): Read {
  const dates = values.sought.flatMap(({ birth, lost }, index) => [
    ...(dateFromTyped(birth) ? [] : [{ field: `sought.${index}.birth`, code: 'not-a-date' }]),
    ...(dateFromTyped(lost) ? [] : [{ field: `sought.${index}.lost`, code: 'not-a-date' }]),
  ]);
  const parsed = loggedInquiry.safeParse(inputOf(values, submissionId));
  if (parsed.success && dates.length === 0) return { ok: true, logged: parsed.data };
  const others = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ field: fieldOf(path.join('.')), code: message }));
  return { ok: false, faults: [...others, ...dates] };
}

function inputOf(values: LogValues, submissionId: string) {
  const { channel, urgent, language, inquirerName, relationship, wantsNotices, consents } = values;
  const { phone, email, address, safeTimes } = values;
  return {
    channel,
    urgent,
    inquiry: {
      ...{ submissionId, language, inquirerName, relationship, wantsNotices, consents },
      contact: { phone, email: email.trim() || null, address, safeTimes },
      sought: values.sought.map(({ birth, lost, ...person }) => ({
        ...person,
        birth: dateFromTyped(birth) ?? undefined,
        lost: dateFromTyped(lost) ?? undefined,
      })),
    },
  };
}

/** A path of the admission as the name of the form's field: the form is flat, and a consent's box has a name of its own. */
export const fieldOf = (path: string) =>
  path
    .replace(/^inquiry\./, '')
    .replace(/^contact\./, '')
    .replace(/\.(from|to|precision)$/, '');
