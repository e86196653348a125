import { frame } from '@/locales/en/frame';
import { shortlist } from '@/locales/en/shortlist';

export default { ...frame, ...shortlist };
