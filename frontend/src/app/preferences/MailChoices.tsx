import { useTranslation } from 'react-i18next';
import type { Chosen } from '@/app/preferences/preferences';
import type { MailChoice, NotificationPreferences } from '@/shared/api/types';

const CHOICES = ['AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER'] as const satisfies readonly MailChoice[];

type Group = NotificationPreferences['groups'][number];

interface Props {
  preferences: NotificationPreferences;
  saving: boolean;
  change: (make: (chosen: Chosen) => Chosen) => void;
}

/** One choice per group of kinds, and the kinds that differ from it below. */
export function MailChoices({ preferences, saving, change }: Props) {
  const { t } = useTranslation();
  if (preferences.groups.length === 0) {
    return <p>{t('preferences.nothing')}</p>;
  }
  return (
    <ul className="preference-groups">
      {preferences.groups.map((group) => (
        <li key={group.code}>
          <div className="preference">
            <label htmlFor={`mail-group-${group.code}`}>{group.label}</label>
            <Choice
              id={`mail-group-${group.code}`}
              saving={saving}
              usual={usualOf(group) === undefined ? t('preferences.usualDiffers') : t('preferences.usual', { choice: t(`preferences.choices.${usualOf(group) ?? 'DAILY'}`) })}
              chosen={group.chosen ?? undefined}
              choose={(choice) => { change((now) => ({ ...now, groups: changed(now.groups, group.code, choice) })); }}
            />
          </div>
          <details>
            <summary>
              {exceptions(group) === 0 ? t('preferences.perKind') : t('preferences.exceptions', { count: exceptions(group) })}
              <span className="visually-hidden">{` (${group.label})`}</span>
            </summary>
            <ul className="preference-list">
              {group.kinds.map((kind) => (
                <li key={kind.code} className="preference">
                  <label htmlFor={`mail-${kind.code}`}>{kind.label}</label>
                  <Choice
                    id={`mail-${kind.code}`}
                    saving={saving}
                    usual={
                      group.chosen == null
                        ? t('preferences.usual', { choice: t(`preferences.choices.${kind.usual}`) })
                        : t('preferences.asGroup', { choice: t(`preferences.choices.${group.chosen}`) })
                    }
                    chosen={kind.chosen ?? undefined}
                    choose={(choice) => { change((now) => ({ ...now, mail: changed(now.mail, kind.code, choice) })); }}
                  />
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

interface ChoiceProps {
  id: string;
  saving: boolean;
  usual: string;
  chosen: MailChoice | undefined;
  choose: (choice: MailChoice | undefined) => void;
}

function Choice({ id, saving, usual, chosen, choose }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <select
      id={id}
      className="select"
      aria-busy={saving}
      value={chosen ?? ''}
      onChange={(event) => { choose(CHOICES.find((one) => one === event.target.value)); }}
    >
      <option value="">{usual}</option>
      {CHOICES.map((one) => (
        <option key={one} value={one}>{t(`preferences.choices.${one}`)}</option>
      ))}
    </select>
  );
}

/** What every kind of a group goes by when nothing is chosen, if that is the same for all. */
function usualOf({ kinds }: Group): MailChoice | undefined {
  const [first, ...others] = kinds;
  return others.every(({ usual }) => usual === first?.usual) ? first?.usual : undefined;
}

function exceptions({ kinds }: Group): number {
  return kinds.filter(({ chosen }) => chosen != null).length;
}

function changed(choices: Record<string, MailChoice>, code: string, choice: MailChoice | undefined): Record<string, MailChoice> {
  const others = Object.fromEntries(Object.entries(choices).filter(([other]) => other !== code));
  return choice === undefined ? others : { ...others, [code]: choice };
}
