import { expect, test } from 'vitest';
import { SignInPage } from '@/app/session/SignInPage';
import { expectAccessible } from '@test/components/axe';
import { draw } from '@test/components/draw';

test.each(['light', 'dark'] as const)('the sign-in page has one button, which comes back to the page asked for (%s)', async (theme) => {
  const screen = await draw(<SignInPage returnTo="/app/twente/vinden?q=EMDR" />, { theme });
  const button = screen.getByRole('link', { name: 'Inloggen' });
  await expect.element(button).toHaveAttribute('href', '/oauth/login?return=%2Fapp%2Ftwente%2Fvinden%3Fq%3DEMDR');
  await expectAccessible(document.body);
});

test('the sign-in page speaks English as well, and sends citizens to their own page', async () => {
  const screen = await draw(<SignInPage returnTo="/app/" />, { language: 'en' });
  await expect.element(screen.getByRole('heading', { name: 'Sign in to Loodlijn' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'who helps in my municipality?' })).toHaveAttribute('href', '/en/who-helps');
});
