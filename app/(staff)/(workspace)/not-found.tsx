export { MissingState as default } from '@/components/ui/states';
