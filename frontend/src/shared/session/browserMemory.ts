/** What a browser keeps of how the screens look and speak; that is of the browser and not of who works in it. */
const OF_THE_BROWSER = ['loodlijn.language', 'loodlijn.theme', 'loodlijn.density', 'loodlijn.keys'];

/** Nothing of who worked here stays behind: not where one was, not for whom one worked, not what was typed. */
export function forgetPerson(): void {
  for (const storage of [localStorage, sessionStorage]) {
    Object.keys(storage)
      .filter((key) => key.startsWith('loodlijn.') && !OF_THE_BROWSER.includes(key))
      .forEach((key) => {
        storage.removeItem(key);
      });
  }
}
