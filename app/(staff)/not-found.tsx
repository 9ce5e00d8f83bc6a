import { MissingState } from '@/components/ui/states';

export default function NotFound() {
  return (
    <main>
      <MissingState />
    </main>
  );
}
