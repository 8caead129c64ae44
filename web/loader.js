// Starts the page. `cargo xtask seal` and `cargo xtask bundle` put this into index.html and say where the module
// (a response) and the function that starts it come from.
//
// Someone who comes for the first time, and to no other page, sees at once the start as the build drew it
// (web/first-page). The application comes with the first sign of a person, and then does what was asked of the
// drawing in the meantime. Everybody else gets the application directly.

const wait = (time) => new Promise((done) => setTimeout(done, time));
// In the drawing and in the start of the application these are the same, in the same order.
const controls = () => [...document.querySelectorAll('a, button, summary, input, select')];

async function application() {
  try {
    const module_or_path = __MODULE__;
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

function drawing() {
  try {
    const before = Object.keys(localStorage).some((key) => key.startsWith('redress.'));
    if (before || !/^#?\/?$/.test(location.hash)) return null;
  } catch {
    return null; // without storage nobody knows who comes for the first time
  }
  const chinese = /^(zh|$)/.test(navigator.language);
  return document.querySelector(`template[lang="${chinese ? 'zh-CN' : 'en'}"]`);
}

// A person, or ten seconds: whoever only reads is to have the copy for offline use as well.
function sign() {
  const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin', 'dragenter', 'hashchange', 'click'];
  const seen = new Promise((done) => {
    for (const name of signs) addEventListener(name, done, { once: true, capture: true, passive: true });
  });
  return Promise.race([seen, wait(10_000)]);
}

// Notes what is asked of the drawing; links work by themselves.
function listen(asked) {
  const onfocus = ({ target }) => (asked.focus = controls().indexOf(target));
  const note = (control, act) => asked.push([controls().indexOf(control), act]);
  const onclick = (event) => {
    const control = event.target.closest('button, summary');
    if (!control) return;
    event.preventDefault();
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
if (!first) {
  await application();
} else {
  document.documentElement.lang = first.lang;
  document.body.append(first.content);
  document.querySelector('[data-test="release"]').textContent = document.querySelector('[name="release"]').content;
  const asked = Object.assign([], { focus: -1 });
  const stop = listen(asked);
  await sign();
  const drawn = controls();
  await application();
  while (drawn[0].isConnected) await wait(10);
  stop();
  controls()[asked.focus]?.focus();
  for (const [index, act] of asked) await act(controls()[index]);
}
