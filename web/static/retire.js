// The switch to turn the offline copy off: published in place of sw.js (`cargo xtask dist --retire`) it removes
// itself and the kept versions from every device that comes by. Saved cases are not touched.

'use strict';

self.addEventListener('install', (event) => {
  event.waitUntil(empty());
  self.skipWaiting();
});
// Nothing waits for this: to leave is a task of its own, which may itself wait for the one that is under way.
self.addEventListener('activate', () => self.registration.unregister());

async function empty() {
  const ours = `redress ${self.registration.scope} `;
  const names = (await caches.keys()).filter((name) => name.startsWith(ours));
  await Promise.all(names.map((name) => caches.delete(name)));
}
