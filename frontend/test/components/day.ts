import { userEvent, type Locator } from 'vitest/browser';

/** Types a day the way people do, and closes what unfolds below it. */
export async function typeDay(field: Locator, day: string): Promise<void> {
  await userEvent.fill(field, day);
  await userEvent.keyboard('{Enter}');
}
