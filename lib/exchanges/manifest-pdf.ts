import 'server-only';
import type { Content } from 'pdfmake/interfaces';
import { formatDay, formatMoment } from '../i18n/formats';
import type { Locale } from '../i18n/locales';
import { formatPartialDate } from '../i18n/partial-dates';
import { houseTimeZone } from '../i18n/time-zone';
import { translator } from '../i18n/translator';
import { pdfOf } from '../platform/pdf';
import type { ManifestView } from './schema/lists';

type Say = ReturnType<typeof translator<'exchanges'>>;
type Key = Parameters<Say>[0];

/**
 * The manifest on paper, in the reader's language and in English side by side (English readers: and in Ukrainian), with
 * its hash in letters and as a QR code, and room for two signatures. Names in every spelling on record.
 */
export function manifestPdf(manifest: ManifestView, locale: Locale): Promise<Uint8Array> {
  const other: Locale = locale === 'en' ? 'uk' : 'en';
  const both = [locale, other] as const;
  const say = both.map((one) => translator(one, 'exchanges'));
  const twice = (key: Key, values?: Record<string, string | number>) =>
    [...new Set(say.map((t) => t(key, values as never)))].join(' / ');
  const title = `${manifest.number} · ${twice('manifest.list', { number: manifest.list })}`;
  return pdfOf({
    title,
    language: locale,
    margins: [36, 36, 36, 56],
    content: [
      { text: twice('manifest.title'), style: 'title', margin: [0, 0, 0, 2] },
      { text: title, style: 'heading', margin: [0, 0, 0, 8] },
      heading(manifest, both, twice),
      people(manifest, both, twice),
      { text: `${twice('manifest.people')}: ${manifest.lines.length}`, bold: true, margin: [0, 8, 0, 8] },
      sealOf(manifest, twice),
      signatures(manifest, both, say),
    ],
    footer: (page, pages) => ({
      columns: [
        { text: `${manifest.number} · ${manifest.list} · ${manifest.hash}`, fontSize: 7 },
        { text: twice('manifest.page', { page, pages }), alignment: 'right', width: 150, fontSize: 8 },
      ],
      margin: [36, 16, 36, 0],
    }),
  });
}

type Twice = (key: Key, values?: Record<string, string | number>) => string;
type Both = readonly [Locale, Locale];
const timeZone = houseTimeZone();

function heading(manifest: ManifestView, both: Both, twice: Twice): Content {
  const days = both.map((one) =>
    manifest.plannedOn ? formatDay(one, `${manifest.plannedOn}T12:00:00Z`, { timeZone: 'UTC' }) : '—',
  );
  const sides = both.map((one) => `${manifest.ours[one]} – ${manifest.theirs[one]}`);
  const rows: [Key, string][] = [
    ['fields.sides', sides.join(' / ')],
    ['fields.agreement', manifest.agreement ?? '—'],
    ['fields.mediator', manifest.mediator ?? '—'],
    ['fields.plannedOn', days.join(' / ')],
    ['fields.place', manifest.place ?? '—'],
    ['manifest.submittedBy', manifest.submittedBy],
    ...approvals(manifest, both),
    ['manifest.frozenAt', formatMoment(both[0], manifest.frozenAt, { timeZone, short: true })],
  ];
  return {
    layout: 'noBorders',
    fontSize: 9,
    margin: [0, 0, 0, 10],
    table: {
      widths: [170, '*'],
      body: rows.map(([key, value]) => [{ text: twice(key), color: '#555555' }, value]),
    },
  };
}

/** Who approved and when: two, or the one of a list frozen before there were two. */
const approvals = (manifest: ManifestView, [locale]: Both): [Key, string][] => {
  const signed = (by: string, at: string) => `${by}, ${formatMoment(locale, at, { timeZone, short: true })}`;
  const { firstApprovedBy, firstApprovedAt } = manifest;
  return [
    ...(firstApprovedBy && firstApprovedAt
      ? [['manifest.firstApprovedBy', signed(firstApprovedBy, firstApprovedAt)] as [Key, string]]
      : []),
    ['manifest.approvedBy', signed(manifest.approvedBy, manifest.approvedAt)],
  ];
};

function people(manifest: ManifestView, both: Both, twice: Twice): Content {
  const head = [
    'fields.position',
    'fields.person',
    'fields.birth',
    'fields.rank',
    'fields.serviceNumber',
    'fields.placeKind',
  ] as const;
  const birthOf = (line: ManifestView['lines'][number]) =>
    line.birth.precision === 'unknown'
      ? '—'
      : [...new Set(both.map((one) => formatPartialDate(one, line.birth, { short: true })))].join('\n');
  return {
    layout: 'lightHorizontalLines',
    fontSize: 9,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [20, '*', 70, 62, 66, 62],
      body: [
        head.map((key) => ({ text: twice(key), bold: true, fontSize: 8 })),
        ...manifest.lines.map((line) => [
          { text: String(line.position), alignment: 'right' as const },
          { stack: [...spellings(line.names), { text: line.number, fontSize: 8, color: '#555555' }] },
          birthOf(line),
          line.rank ?? '—',
          line.serviceNumber ?? '—',
          twice(`placeKinds.${line.placeKind}`),
        ]),
      ],
    },
  };
}

const spellings = (names: ManifestView['lines'][number]['names']): Content[] =>
  [...new Set(names.map(({ full }) => full))].map((full, index) => ({ text: full, bold: index === 0 }));

function sealOf(manifest: ManifestView, twice: Twice): Content {
  return {
    unbreakable: true,
    columns: [
      { qr: `homeward:${manifest.number}:${manifest.list}:sha256:${manifest.hash}`, fit: 96, width: 112 },
      {
        stack: [
          { text: twice('manifest.hash'), style: 'label' },
          { text: (manifest.hash.match(/.{1,8}/g) ?? []).join(' '), fontSize: 10, bold: true },
        ],
      },
    ],
    margin: [0, 4, 0, 16],
  };
}

function signatures(manifest: ManifestView, both: Both, say: readonly Say[]): Content {
  const forSide = (side: ManifestView['ours']) =>
    [...new Set(both.map((one, index) => say[index]?.('manifest.forOurs', { side: side[one] })))].join(' / ');
  const line = (side: ManifestView['ours']): Content => ({
    stack: [
      { text: forSide(side), fontSize: 9 },
      { canvas: [{ type: 'line', x1: 0, y1: 36, x2: 220, y2: 36, lineWidth: 0.5 }] },
    ],
  });
  return { unbreakable: true, columns: [line(manifest.ours), line(manifest.theirs)], columnGap: 24 };
}
