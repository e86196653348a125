import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { settingsQuery } from '@/shared/session/look';
import { useCan, useSession } from '@/shared/session/session';
import type { Acting } from '@/shared/session/acting';

/** The logo of the tenant one works in; its accent colours the frame while this is shown. */
export function TenantLook() {
  const { acting } = useSession();
  return useCan('settings:read') && acting !== undefined ? <LookOf acting={acting} /> : null;
}

function LookOf({ acting }: { acting: Acting }) {
  const { data } = useQuery(settingsQuery(acting));
  const light = data?.accentLight;
  const dark = data?.accentDark;
  useEffect(() => {
    if (light == null || dark == null) {
      return undefined;
    }
    // A sheet of its own, because the content security policy refuses style in the page; the server checked the colours.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:root{--tenant-accent:${light}}:root[data-theme='dark']{--tenant-accent:${dark}}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [light, dark]);
  return data?.logo == null ? null : <img className="tenant-logo" src={data.logo} alt="" />;
}
