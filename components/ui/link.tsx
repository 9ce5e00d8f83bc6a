import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * The only link of the staff's pages. It loads nothing ahead: every record that is read is written in the log as read,
 * and a list of fifty people must not become fifty readings by being looked at.
 */
export const Link = (props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) => (
  <NextLink {...props} prefetch={false} />
);
