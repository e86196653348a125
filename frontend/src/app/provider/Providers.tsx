import { ContactFigures } from '@/features/contact/components/ContactFigures';
import { ProvidersPage } from '@/features/organisations/routes/ProvidersPage';

/** All providers of the region, and how fast they answer head contractors. */
export function Providers() {
  return (
    <div className="stack-l">
      <ProvidersPage />
      <ContactFigures />
    </div>
  );
}
