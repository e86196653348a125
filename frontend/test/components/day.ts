import { userEvent, type Locator } from 'vitest/browser';

/** Types a day the way people do. */
export async function typeDay(field: Locator, day: string): Promise<void> {
  await userEvent.fill(field, day);
  await userEvent.keyboard('{Enter}');
}
