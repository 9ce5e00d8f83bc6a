import { useTranslations } from 'next-intl';
import { CheckboxGroup } from '@/components/ui/choices';
import { type Role, roles } from '@/lib/access/roles';

/** Every role with what it is for, to be given or taken away. */
export function RoleBoxes({ held = [], error }: { held?: readonly Role[]; error?: string | undefined }) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  return (
    <CheckboxGroup
      name="roles"
      legend={t('users.roles')}
      hint={t('users.rolesHint')}
      error={error}
      defaultValues={held}
      options={roles.map((role) => ({
        value: role,
        label: common(`roles.${role}`),
        hint: t(`users.describe.${role}`),
      }))}
    />
  );
}
