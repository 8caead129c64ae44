import { launch, newPage, serve } from './harness.mjs';
import { field, openCase, paste } from './case.mjs';
const server = await serve(); const browser = await launch();
for (const lang of ['zh', 'en']) for (const width of [1280, 320]) {
  const page = await newPage(browser, server.origin, { lang, width });
  await openCase(page, { defendants: [{ id: 'a', name: '甲' }], costs: [{ label: '律师费', head: 'lawyer', claimed: '100.00' }] });
  await page.locator(`[data-test="lang-${lang}"]`).click().catch(() => {});
  await field(page, '/costs/0/claimed').fill('3,4万');
  await field(page, '/costs/0/found').fill('全部支持');
  await page.waitForTimeout(300);
  await field(page, '/costs').scrollIntoViewIfNeeded();
  await page.screenshot({ path: `/tmp/reader-${lang}-${width}-typed.png` });
  await field(page, '/costs/0/label').focus();
  await paste(page, ['费用明细表\t\t', '序号\t项目\t诉请（万元）', '1\t律师费\t2', '2\t公证费\t0.5', '\t小计\t2.5', '3\t鉴定费\t1,5', '\t合计（元）\t3.85', '制表人：张三\t\t'].join('\r\n'));
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/reader-${lang}-${width}-pasted.png` });
  console.log(lang, width, await page.locator('[id="/costs"] [role="status"]').innerText(), page.faults);
}
await browser.close(); server.close();
