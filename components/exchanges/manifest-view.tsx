'use client';

import { Files } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { inFours } from '@/lib/exchanges/rules/printed-hash';
import type { ManifestView as Manifest } from '@/lib/exchanges/schema/lists';
import type { BatchId } from '@/lib/kernel/ids';
import { useWords } from './use-words';

/** The frozen list as both sides may quote it, with its hash. */
export function ManifestView({ id, manifest }: { id: BatchId; manifest: Manifest }) {
  const t = useTranslations('exchanges');
  const { side, day, moment, born } = useWords();
  return (
    <div className="flex flex-col gap-4">
      <Section
        title={`${t('manifest.title')} · ${manifest.number} · ${t('manifest.list', { number: manifest.list })}`}
        action={
          <LinkButton
            href={`/exchanges/${id}/documents`}
            look="main"
            size="small"
            className="print:hidden"
            icon={<Files aria-hidden />}
          >
            {t('tabs.documents')}
          </LinkButton>
        }
      >
        <KeyValue
          columns={2}
          facts={[
            { label: t('fields.name'), value: manifest.name },
            { label: t('fields.sides'), value: `${side(manifest.ours)} – ${side(manifest.theirs)}` },
            { label: t('fields.agreement'), value: manifest.agreement },
            { label: t('fields.mediator'), value: manifest.mediator },
            { label: t('fields.plannedOn'), value: day(manifest.plannedOn) },
            { label: t('fields.place'), value: manifest.place },
            { label: t('manifest.submittedBy'), value: manifest.submittedBy },
            ...(manifest.firstApprovedBy && manifest.firstApprovedAt
              ? [
                  {
                    label: t('manifest.firstApprovedBy'),
                    value: `${manifest.firstApprovedBy}, ${moment(manifest.firstApprovedAt)}`,
                  },
                ]
              : []),
            {
              // Of two approvals the last is the second; on a list of before there were two it is the only one.
              label: t(manifest.firstApprovedBy ? 'manifest.secondApprovedBy' : 'manifest.approvedBy'),
              value: `${manifest.approvedBy}, ${moment(manifest.approvedAt)}`,
            },
            { label: t('manifest.frozenAt'), value: moment(manifest.frozenAt) },
            { label: t('manifest.people'), value: manifest.lines.length },
          ]}
        />
        <div className="mt-3 rounded-md bg-surface-sunk p-3">
          <p className="text-[0.8125rem] text-text-quiet">{t('manifest.hash')}</p>
          <p className="break-words font-mono text-[0.8125rem]">{inFours(manifest.hash)}</p>
          <p className="text-[0.8125rem] text-text-quiet">{t('manifest.hashWhat')}</p>
        </div>
      </Section>
      <Table
        label={t('manifest.title')}
        rows={manifest.lines}
        rowKey={({ position }) => String(position)}
        columns={[
          { key: 'position', header: t('fields.position'), cell: ({ position }) => position, figures: true },
          {
            key: 'person',
            header: t('fields.person'),
            cell: ({ names }) => (
              <span className="flex flex-col">
                {[...new Set(names.map(({ full }) => full))].map((full, index) => (
                  <span key={full} className={index > 0 ? 'text-[0.8125rem] text-text-quiet' : 'font-medium'}>
                    {full}
                  </span>
                ))}
              </span>
            ),
          },
          { key: 'record', header: t('fields.record'), cell: ({ number }) => number, figures: true, from: 'md' },
          { key: 'birth', header: t('fields.birth'), cell: ({ birth }) => born(birth), figures: true },
          { key: 'rank', header: t('fields.rank'), cell: ({ rank }) => rank ?? '—', from: 'md' },
          {
            key: 'service',
            header: t('fields.serviceNumber'),
            cell: ({ serviceNumber }) => serviceNumber ?? '—',
            figures: true,
            from: 'lg',
          },
          {
            key: 'place',
            header: t('fields.placeKind'),
            cell: ({ placeKind }) => t(`placeKinds.${placeKind}`),
            from: 'lg',
          },
        ]}
      />
    </div>
  );
}
