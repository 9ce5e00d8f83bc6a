'use client';

import { PageFault, type PageFaultProps } from '@/components/shell/page-fault';

export default function StaffError(props: PageFaultProps) {
  return (
    <main>
      <PageFault {...props} />
    </main>
  );
}
