// The switch to turn the offline copy off: published in place of sw.js (`cargo xtask dist --retire`) it removes
// itself and the kept versions from every device that comes by. Saved cases are not touched.

'use strict';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire() {
  const ours = `redress ${self.registration.scope} `;
  const names = (await caches.keys()).filter((name) => name.startsWith(ours));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
