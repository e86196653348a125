import type { Provider } from '@/shared/api/types';
import { Wrapping } from '@/shared/ui/Wrapping';

type Reachable = Pick<Provider, 'phone' | 'email'>;

/** The ways to reach a provider, as text. */
export function reachOf(provider: Reachable | undefined): string[] {
  return [provider?.phone, provider?.email].filter((one): one is string => typeof one === 'string' && one !== '');
}

/** Its telephone number and mail address, each one press away. */
export function Reach({ provider, onReach }: { provider: Reachable | undefined; onReach?: () => void }) {
  return (
    <ul className="reach">
      {provider?.phone ? (
        <li>
          <a href={telephone(provider.phone)} onClick={onReach}>{provider.phone}</a>
        </li>
      ) : null}
      {provider?.email ? (
        <li>
          <a href={`mailto:${provider.email}`} onClick={onReach}><Wrapping address={provider.email} /></a>
        </li>
      ) : null}
    </ul>
  );
}

/** What a telephone dials: the number without what people write between its digits. */
export function telephone(number: string): string {
  return `tel:${number.replace(/\(0\)/, '').replace(/[^+\d]/g, '')}`;
}
