// For the site of a municipality or region that shows pages of Loodlijn: makes each frame as high as its page. The frames work without.
(() => {
  'use strict';
  const origin = new URL(document.currentScript.src).origin;
  const MOST = 20000;
  addEventListener('message', (event) => {
    if (event.origin !== origin || event.data?.loodlijn !== 'height') return;
    const height = Number(event.data.height);
    if (!(height > 0 && height <= MOST)) return;
    const frame = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === event.source);
    if (frame) frame.style.height = `${height}px`;
  });
})();
