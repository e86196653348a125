import { describe, expect, it } from 'vitest';
import { jobsOf } from '@/app/shell/jobs';
import type { Me } from '@/shared/api/types';
import { actingIn, choices } from '@/shared/session/acting';
import { can } from '@/shared/session/permissions';
import { signInAddress } from '@/shared/session/signin';
import { person } from '@test/fake/people';

const esther: Me = person('hoofd');

describe('on whose behalf one works', () => {
  it('is the first choice when nothing was chosen before', () => {
    expect(actingIn(esther, undefined, [])).toEqual(choices(esther)[0]);
  });

  it('is the choice made last, as long as it still exists', () => {
    const last = choices(esther).at(-1);
    expect(actingIn(esther, undefined, ['gone/party', `${last?.tenant.slug ?? ''}/${last?.party.id ?? ''}`])).toEqual(last);
  });

  it('follows the tenant in the address, whatever was chosen before', () => {
    expect(actingIn(esther, 'twente', [`noord-kennemerland/${esther.tenants[0]?.parties[0]?.id ?? ''}`])?.tenant.slug).toBe('twente');
  });

  it('is nothing in a tenant where one has no place', () => {
    expect(actingIn(esther, 'utrecht', [])).toBeUndefined();
  });
});

describe('permissions', () => {
  it('are had or not, and nobody has any without a party', () => {
    expect(can({ permissions: ['shortlist:search'] }, 'shortlist:search')).toBe(true);
    expect(can({ permissions: ['shortlist:search'] }, 'shortlist:import')).toBe(false);
    expect(can(undefined, 'shortlist:search')).toBe(false);
  });

  it('decide which jobs the navigation shows', () => {
    expect(jobsOf(esther.tenants[0]?.parties[0]).map((job) => job.id)).toEqual(['find', 'applications', 'agreements', 'consent', 'register', 'calendar', 'declarations', 'passport', 'contact', 'feedback', 'models', 'referrals', 'mediation', 'criteria', 'audit']);
    expect(jobsOf(undefined)).toEqual([]);
  });
});

it('signing in comes back to the page that was asked for, filters included', () => {
  expect(signInAddress('/app/twente/vinden?q=a&law=WMO')).toBe('/oauth/login?return=%2Fapp%2Ftwente%2Fvinden%3Fq%3Da%26law%3DWMO');
});
