import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Agreement, AgreementVersion } from '@/shared/api/types';
import { dateTime } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';
import { takeContract, type DocumentForm, type ReadContract } from '@/features/agreements/api/contract';
import { Hash } from '@/features/agreements/components/Hash';
import { unsignedOf } from '@/features/agreements/steps';

interface SignaturesProps {
  agreement: Agreement;
  version: AgreementVersion;
  /** Undefined until it has come. */
  contract: ReadContract | undefined;
}

const forms: readonly DocumentForm[] = ['pdf', 'html', 'json'];

/** Who signed what, when, on whose behalf and how surely; and how anybody can check it. */
export function Signatures({ agreement, version, contract }: SignaturesProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const taking = useMutation({
    mutationFn: (form: DocumentForm) => takeContract(acting, agreement.id, version.number, form),
    onError: (problem) => { tell(`${t('agreements.notTaken')} ${why(problem, t)}`, { kind: 'refused' }); },
  });
  const { sha256 } = version;
  return (
    <>
      {version.signatures.length === 0 ? (
        <p>{t('agreements.noSignatures')}</p>
      ) : (
        <ul className="signatures">
          {version.signatures.map(({ partyId, partyName, personName, signedAt, level }) => (
            <li key={partyId}>
              <strong>{partyName}</strong>
              <span>{t('agreements.signedBy', { person: personName, moment: dateTime(signedAt, i18n.language) })}</span>
              <span className="small quiet">{level === '' ? t('agreements.levelNone') : t('agreements.level', { level })}</span>
            </li>
          ))}
        </ul>
      )}
      {unsignedOf(agreement).map(({ id, name }) => (
        <p key={id} className="quiet">
          {t('agreements.notSignedYet', { party: name })}
        </p>
      ))}
      {sha256 == null ? null : (
        <>
          <p className="small">
            {t('agreements.fingerprint')} <Hash sha256={sha256} />
          </p>
          {contract === undefined ? null : (
            <p className={contract.sha256 === sha256 ? 'state approved' : 'state refused'} role={contract.sha256 === sha256 ? undefined : 'alert'}>
              {t(contract.sha256 === sha256 ? 'agreements.checkedHere' : 'agreements.differsHere')}
            </p>
          )}
          <div className="row no-print">
            {forms.map((form) => (
              <button key={form} type="button" className="button" aria-disabled={taking.isPending} onClick={() => { if (!taking.isPending) { taking.mutate(form); } }}>
                {t(`agreements.take.${form}`)}
              </button>
            ))}
          </div>
          <details>
            <summary>{t('agreements.howToCheck')}</summary>
            <ol className="prose">
              <li>{t('agreements.check.file')}</li>
              <li>
                {t('agreements.check.command')}
                <br />
                <code>sha256sum overeenkomst.json</code> · <code>Get-FileHash overeenkomst.json</code>
              </li>
              <li>{t('agreements.check.compare')}</li>
            </ol>
            <p className="prose">{t('agreements.check.means')}</p>
          </details>
        </>
      )}
    </>
  );
}
