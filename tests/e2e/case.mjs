// What tests do to the open case, and how they read what the page keeps of it.

/** The case as the device keeps it: the record of the case that is open in this tab, without its head line. */
export async function kept(page) {
  const record = await page.evaluate(() => {
    const id = sessionStorage.getItem('redress.open');
    return localStorage.getItem(`redress.kept.${id}`);
  });
  return record === null ? null : JSON.parse(record.slice(record.indexOf('\n') + 1));
}

/** The control of a path in the case. */
export const field = (page, path) => page.locator(`[id="${path}"]`);

/** Waits until the device keeps a case that passes `test`, and returns it. */
export async function keeps(page, test, what) {
  let last;
  for (let tries = 0; tries < 150; tries += 1) {
    last = await kept(page);
    if (last !== null && test(last)) return last;
    await page.waitForTimeout(40);
  }
  throw new Error(`not kept: ${what}: ${JSON.stringify(last)}`);
}

/** Opens a case from a file, and waits for its result or its faults. */
export async function openCase(page, content) {
  const file = {
    name: 'a.redress.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ schema: 'redress.case/1', ...content })),
  };
  await page.goto(new URL('/#/', page.url()).href);
  await page.locator('[data-test="open"]').setInputFiles(file);
  await page.locator('[data-test="award"], aside .faults li').first().waitFor({ state: 'attached' });
}

/** Begins with a blank case. */
export async function blank(page) {
  await page.goto(new URL('/#/case', page.url()).href);
  await field(page, '/title').waitFor();
}

/** Pastes a text into the field that has the focus; a table is shown first, and taken. */
export async function paste(page, text, take = text.includes('\t')) {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  }, text);
  if (take) await page.locator('[data-test="paste-take"]').click();
}
