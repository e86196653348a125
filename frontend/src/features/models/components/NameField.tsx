import { useTranslation } from 'react-i18next';

interface NameFieldProps {
  value: string;
  error: string | undefined;
  onChange: (name: string) => void;
}

/** The name of a model contract. */
export function NameField({ value, error, onChange }: NameFieldProps) {
  const { t } = useTranslation();
  return (
    <div className="labelled">
      <label htmlFor="model-name">{t('models.name')}</label>
      <input id="model-name" className="input" value={value} maxLength={120} autoComplete="off" aria-invalid={error !== undefined} aria-describedby="model-name-error" onChange={(event) => { onChange(event.target.value); }} />
      <p id="model-name-error" className="field-error" role="alert">
        {error}
      </p>
    </div>
  );
}
