import { useTranslations } from 'next-intl';
import { ConflictPanel } from '@/components/ui/conflict-panel';
import { Notice } from '@/components/ui/notice';
import type { UserLine } from '@/lib/staff/schema';
import type { TypedUser } from './user-form';

type Props = { mine: TypedUser; theirs: UserLine; onKeepTheirs: () => void; onUseMine: () => void };

/** Two administrators changed the same person: both versions, and the choice. */
export function UserConflict({ mine, theirs, onKeepTheirs, onUseMine }: Props) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const refusals = useTranslations('refusals');
  const roles = (user: TypedUser) => user.roles.map((role) => common(`roles.${role}`)).join(', ');
  const access = (user: TypedUser) => t(user.active ? 'users.active' : 'users.disabled');
  const line = (label: string, of: (user: TypedUser) => string) => ({
    label,
    mine: of(mine),
    theirs: of(theirs),
    differs: of(mine) !== of(theirs),
  });
  return (
    <>
      <Notice tone="warn" role="alert">
        {refusals('changed-meanwhile')}
      </Notice>
      <ConflictPanel
        name={t('users.somebody')}
        time={common('states.unknown')}
        fields={[
          line(t('users.name'), ({ name }) => name),
          line(t('users.roles'), roles),
          line(t('users.status'), access),
        ]}
        onKeepTheirs={onKeepTheirs}
        onUseMine={onUseMine}
      />
    </>
  );
}
