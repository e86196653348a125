import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markRead, notificationsQuery } from '@/app/notifications/notifications';
import { dateTime, relative } from '@/shared/format/dates';
import type { Acting } from '@/shared/session/acting';
import { keyOf } from '@/shared/session/tenantApi';
import { AppLink } from '@/shared/ui/AppLink';
import { Icon } from '@/shared/ui/Icon';
import { Trouble } from '@/shared/ui/Trouble';
import '@/app/notifications/notifications.css';

const MOST_SHOWN = 99;

/** What one was told, one click away; the number says how much of it is unread. */
export function Bell({ acting }: { acting: Acting }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [now, setNow] = useState(() => new Date());
  const { data, error, refetch } = useQuery(notificationsQuery(acting, i18n.language));
  const reading = useMutation({
    mutationFn: (which: { ids: string[] } | { all: true }) => markRead(acting, which),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(acting, 'notifications') }),
  });
  const unread = data?.unread ?? 0;
  const label = unread === 0 ? t('bell.none') : t('bell.unread', { count: unread });
  const close = () => { panel.current?.hidePopover(); };
  return (
    <>
      <button type="button" className="button plain icon-only bell" popoverTarget={id} aria-expanded={open} aria-label={label} title={label}>
        <Icon name="bell" />
        {unread === 0 ? null : <span className="badge" aria-hidden="true">{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</span>}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="menu bell-panel"
        role="dialog"
        aria-labelledby={`${id}-title`}
        tabIndex={-1}
        onToggle={(event) => {
          setOpen(event.newState === 'open');
          if (event.newState === 'open') {
            setNow(new Date());
            panel.current?.focus();
          }
        }}
      >
        <div className="bell-head">
          <h2 id={`${id}-title`}>{t('bell.title')}</h2>
          {unread === 0 ? null : (
            <button type="button" className="button plain" onClick={() => { reading.mutate({ all: true }); }}>
              {t('bell.readAll')}
            </button>
          )}
        </div>
        {data === undefined ? (
          error === null ? <span className="skeleton" role="status" aria-label={t('frame.opening')} /> : <Trouble problem={error} what={t('bell.failed')} retry={() => void refetch()} />
        ) : data.items.length === 0 ? (
          <p className="quiet">{t('bell.empty')}</p>
        ) : (
          <ul>
            {data.items.map((item) => (
              <li key={item.id} className={item.readAt == null ? 'unread' : undefined}>
                <AppLink
                  path={item.link}
                  onFollow={() => {
                    close();
                    if (item.readAt == null) {
                      reading.mutate({ ids: [item.id] });
                    }
                  }}
                >
                  {item.readAt == null ? <span className="visually-hidden">{t('bell.new')} </span> : null}
                  {item.onBehalfOf == null ? null : <strong>{t('substitution.onBehalfOf', { name: item.onBehalfOf })}: </strong>}
                  {item.text}
                </AppLink>
                <span className="when">{`${dateTime(item.createdAt, i18n.language)} (${relative(item.createdAt, i18n.language, now)})`}</span>
                {item.readAt == null ? (
                  <button type="button" className="button plain icon-only" aria-label={t('bell.readOne', { text: item.text })} title={t('bell.read')} onClick={() => { reading.mutate({ ids: [item.id] }); }}>
                    <Icon name="check" />
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        <div className="bell-foot">
          <Link to="/voorkeuren" onClick={close}>{t('bell.preferences')}</Link>
        </div>
      </div>
    </>
  );
}
