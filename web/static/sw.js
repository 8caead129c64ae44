// Keeps one whole version of the page on the device and serves it, with or without a network.
// A version is taken only if every file of it has arrived with its digest; it replaces the one before
// only when the user asks for it, or when no page of that is open any more.

'use strict';

// Filled in by `cargo xtask seal`: { id, files: [{ url, integrity }] }.
const RELEASE = __RELEASE__;

const SCOPE = self.registration.scope;
// Other sites may share this origin: only names that begin with this are ours.
const OURS = `redress ${SCOPE} `;
const CACHE = OURS + RELEASE.id;

const FILES = new Map(RELEASE.files.map(({ url, integrity }) => [SCOPE + url, integrity]));

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => {
  event.waitUntil(sweep().then(() => self.clients.claim()));
});
self.addEventListener('message', ({ data, ports }) => {
  if (data === 'release') ports[0].postMessage(RELEASE.id);
  if (data === 'activate') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE)) return;
  if (request.mode === 'navigate') {
    event.respondWith(page(request));
    event.waitUntil(sweep());
  } else {
    event.respondWith(file(request));
  }
});

/** Takes every file, or fails and changes nothing. What an earlier attempt brought is used. */
async function install() {
  const cache = await caches.open(CACHE);
  const take = async ([url, integrity]) => {
    if (!(await cache.match(url))) await cache.put(url, await download(url, integrity));
  };
  const outcomes = await Promise.allSettled([...FILES].map(take));
  const failed = outcomes.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
  if (failed.length === 0) return;
  // Half a version must not fill a device that is short of space.
  if (failed.some(({ name }) => name === 'QuotaExceededError')) await caches.delete(CACHE);
  throw failed[0];
}

/** The browser refuses a body that has another digest. */
async function download(url, integrity) {
  const response = await fetch(url, { integrity, cache: 'no-cache', redirect: 'error' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** The page itself; another address goes to the network, and to the page if there is none. */
async function page(request) {
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  if (address === SCOPE || address === `${SCOPE}index.html`) return file(new Request(SCOPE));
  return fetch(request).catch(() => Response.redirect(SCOPE));
}

/** A file of this version; else of the version that an open page still runs; else from the network. */
async function file(request) {
  const { origin, pathname } = new URL(request.url);
  const url = origin + pathname;
  const integrity = FILES.get(url);
  // `caches.open` would make again what has just been deleted.
  if (integrity) return (await caches.match(url, { cacheName: CACHE })) ?? download(url, integrity);
  for (const cacheName of await ours()) {
    const found = await caches.match(url, { cacheName });
    if (found) return found;
  }
  return fetch(request);
}

async function ours() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

/** Deletes versions that no page runs: an open page holds a lock with the name of its cache. */
async function sweep() {
  const names = await ours();
  const { installing, waiting } = self.registration;
  if (installing || waiting || !navigator.locks) return;
  const { held } = await navigator.locks.query();
  const used = new Set([CACHE, ...held.map(({ name }) => name)]);
  await Promise.all(names.filter((name) => !used.has(name)).map((name) => caches.delete(name)));
}
