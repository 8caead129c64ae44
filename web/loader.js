// Starts the page. `cargo xtask seal` and `cargo xtask bundle` put this into index.html and say where the main module
// (a response), the function that starts it, and the files of the parts come from.
//
// Someone who comes for the first time sees at once the start as the build drew it (web/first-page) and can use it: what
// is asked of the drawing is done by the application as soon as it is there, which loads at once behind it. On the way to
// another page it is the head of the drawing, and that the page is coming.

const wait = (time) => new Promise((done) => setTimeout(done, time));
// In the drawing and in the application these are the same, in the same order, counted from the head: how many links skip
// to somewhere before it is the page's own.
const controls = () => [...document.querySelectorAll('a, button, summary, input, select')];
const head = () => controls().findIndex((control) => control.closest('header'));
const placeOf = (control) => controls().indexOf(control) - head();
const controlAt = (place) => controls()[place + head()];

// The parts that this address needs come together with the main module; each response is used once.
const part = __PART__;
const parts = __PARTS__;
const ahead = new Map();
function expect(...names) {
  for (const file of new Set(names.flatMap((name) => parts[name] ?? []))) {
    const coming = part(file);
    coming.catch(() => {});
    ahead.set(file, coming);
  }
}
globalThis.redressPart = (file) => {
  const coming = ahead.get(file) ?? part(file);
  ahead.delete(file);
  return coming;
};

function kept() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith('redress.'));
  } catch {
    return null; // without storage nobody knows who comes for the first time
  }
}

// That what stands in the document has been seen, as the browser tells it; what is taken away before that was never there.
// In a tab that nobody sees nothing is.
const painted = () => Promise.race([
  new Promise((done) => {
    const told = ['largest-contentful-paint', 'paint'];
    const type = told.find((type) => globalThis.PerformanceObserver?.supportedEntryTypes?.includes(type));
    if (type) new PerformanceObserver(done).observe({ type, buffered: true });
    else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
  }),
  wait(document.hidden ? 0 : 1000),
]);

async function application(shown) {
  try {
    const module_or_path = __MODULE__;
    if (kept()?.some((key) => /^redress\.(kept\.|unchanged)/.test(key))) expect('reading');
    if (!atStart()) expect(...partsOf(location.hash.split('/')[1]));
    const start = __START__;
    await shown;
    await start({ module_or_path });
  } catch (error) {
    document.body.textContent =
      '本页没有打开：文件没有下载完整，或者与发布的不一致，或者浏览器版本过旧。已保存的案件不受影响，请刷新再试。' +
      'The page did not open: a file did not arrive whole, is not the one that was published, or the ' +
      'browser is too old. Saved cases are untouched; please reload.';
    throw error;
  }
}

// As `family` in web/src/parts.rs has it; what is not expected comes when it is asked for.
function partsOf(page) {
  switch (page) {
    // The rest of the workbench comes behind its first fields.
    case 'case': return ['workbench'];
    case 'papers': return ['papers', 'reading'];
    case 'guide': return ['guide', 'reading'];
    case 'theory':
    case 'class': return ['learning', 'reading'];
    default: return ['pages', 'reading'];
  }
}

function atStart() {
  return /^#?\/?$/.test(location.hash);
}

function drawing() {
  if (kept()?.length !== 0) return null;
  const chinese = /^(zh|$)/.test(navigator.language);
  const drawn = document.querySelector(`template[lang="${chinese ? 'zh-CN' : 'en'}"]`);
  if (!atStart()) turnIntoWay(drawn.content, chinese ? '正在打开……' : 'Opening…');
  return drawn;
}

// The start becomes the way to another page: the head, in which that page is marked, what this is, and that it is coming.
function turnIntoWay(start, coming) {
  const page = (address) => address.match(/^#\/\w+/)?.[0];
  for (const link of start.querySelectorAll('header nav a')) {
    if (page(link.getAttribute('href')) === page(location.hash)) link.setAttribute('aria-current', 'page');
  }
  for (const element of start.querySelectorAll('.skips, footer')) element.remove();
  const main = start.querySelector('main');
  const said = document.createElement('p');
  said.className = 'reading';
  said.setAttribute('role', 'status');
  said.textContent = coming;
  main.replaceChildren(main.firstElementChild, said);
}

// Notes what is asked of the drawing; links work by themselves.
function listen(asked) {
  const onfocus = ({ target }) => (asked.focus = placeOf(target));
  const note = (control, act) => asked.push([placeOf(control), act]);
  const onclick = (event) => {
    const control = event.target.closest('button, summary');
    if (!control) return;
    event.preventDefault();
    control.setAttribute('aria-busy', 'true');
    // What it leads to comes together with the application.
    expect(control.dataset.part);
    note(control, (control) => control.click());
  };
  const take = (control, files) => {
    if (control?.type !== 'file') return;
    control.files = files;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };
  // Whoever looks for a file takes time: the drawing may be gone when it is chosen.
  for (const input of document.querySelectorAll('[type="file"]')) {
    const place = placeOf(input);
    input.addEventListener('change', () => input.isConnected || take(controlAt(place), input.files));
  }
  const onchange = ({ target }) => {
    const { type, value, files } = target;
    if (type === 'radio') return note(target, (control) => control.click());
    if (type === 'file') return note(target, (control) => take(control, files));
    return note(target, async (control) => {
      // The list of cases comes a little later.
      for (let tries = 0; control.value !== value && tries < 200; tries += 1) {
        await wait(50);
        control.value = value;
      }
      control.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };
  const listeners = { focusin: onfocus, click: onclick, change: onchange };
  for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener, true);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) document.removeEventListener(name, listener, true);
  };
}

const first = drawing();
if (globalThis.redressTooOld) {
  // Another script says so.
} else if (!first) {
  await application();
} else {
  document.documentElement.lang = first.lang;
  document.body.append(first.content);
  const release = document.querySelector('[data-test="release"]');
  if (release) release.textContent = document.querySelector('[name="release"]').content;
  const asked = [];
  const stop = listen(asked);
  const drawn = controls();
  // On a quick machine the application would take the place of the drawing before it was seen, and the first thing seen
  // would come later than it could.
  await application(painted());
  while (drawn[0].isConnected) await wait(10);
  stop();
  if ('focus' in asked) controlAt(asked.focus)?.focus();
  for (const [place, act] of asked) await act(controlAt(place));
}
