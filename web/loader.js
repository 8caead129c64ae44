// Starts the page. `cargo xtask seal` and `cargo xtask bundle` put this into index.html and say where the main module
// (a response), the function that starts it, and the files of the parts come from.
//
// Someone who comes for the first time, and to no other page, sees at once the start as the build drew it
// (web/first-page) and can use it: what is asked of the drawing is done by the application as soon as it is there,
// which loads at once behind it.

const wait = (time) => new Promise((done) => setTimeout(done, time));
// In the drawing and in the start of the application these are the same, in the same order.
const controls = () => [...document.querySelectorAll('a, button, summary, input, select')];

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

async function application() {
  try {
    const module_or_path = __MODULE__;
    if (kept()?.some((key) => /^redress\.(kept\.|unchanged)/.test(key))) expect('reading');
    if (!atStart()) expect(...partsOf(location.hash.split('/')[1]));
    const start = __START__;
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
  if (kept()?.length !== 0 || !atStart()) return null;
  const chinese = /^(zh|$)/.test(navigator.language);
  return document.querySelector(`template[lang="${chinese ? 'zh-CN' : 'en'}"]`);
}

// Notes what is asked of the drawing; links work by themselves.
function listen(asked) {
  const onfocus = ({ target }) => (asked.focus = controls().indexOf(target));
  const note = (control, act) => asked.push([controls().indexOf(control), act]);
  const onclick = (event) => {
    const control = event.target.closest('button, summary');
    if (!control) return;
    event.preventDefault();
    control.setAttribute('aria-busy', 'true');
    // What it leads to comes together with the application.
    expect(control.dataset.part);
    note(control, (control) => control.click());
  };
  const onchange = ({ target }) => {
    const { type, value, files } = target;
    if (type === 'radio') return note(target, (control) => control.click());
    return note(target, async (control) => {
      if (type === 'file') control.files = files;
      // The list of cases comes a little later.
      for (let tries = 0; type !== 'file' && control.value !== value && tries < 200; tries += 1) {
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
  document.querySelector('[data-test="release"]').textContent = document.querySelector('[name="release"]').content;
  const asked = Object.assign([], { focus: -1 });
  const stop = listen(asked);
  const drawn = controls();
  await application();
  while (drawn[0].isConnected) await wait(10);
  stop();
  controls()[asked.focus]?.focus();
  for (const [index, act] of asked) await act(controls()[index]);
}
