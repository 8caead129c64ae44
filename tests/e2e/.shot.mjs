import { launch, newPage, openRecord, serve } from './harness.mjs';
const server = await serve(); const browser = await launch();
const out='/tmp/shots-rem/';
import { mkdir } from 'node:fs/promises'; await mkdir(out,{recursive:true});
const what = process.argv[2] ?? 'all';
for (const [lang,width,dark] of [['zh',1280,false],['en',320,false],['zh',320,true],['en',1280,true]]) {
  const page = await newPage(browser, server.origin, {lang,width,dark});
  const v=`${lang}-${width}-${dark?'dark':'light'}`;
  await openRecord(page,'gzic-zheng-face-2022');
  await page.waitForTimeout(200);
  const sec = page.locator('section[id="/remedies"]');
  await sec.screenshot({path: out+`remedies-${v}.png`});
  await page.locator('[data-test="preset-A"]').click();
  await page.waitForTimeout(200);
  await page.locator('[data-test="particulars-R01"]').click();
  await sec.screenshot({path: out+`remedies-preset-${v}.png`});
  await openRecord(page,'gzic-zheng-face-2022');
  const bar = page.locator('#result-bar');
  if (await bar.isVisible()) await bar.click();
  await page.waitForTimeout(100);
  await page.screenshot({path: out+`result-${v}.png`});
  await page.locator('[id="exposure-zheng"]').click().catch(async()=>{ await page.locator('[id^="exposure-"]').first().click(); });
  await page.waitForTimeout(100);
  await page.locator('#result').screenshot({path: out+`exposure-${v}.png`});
  await page.keyboard.press('Escape');
  if (await bar.isVisible() && await bar.getAttribute('aria-expanded')==='true') await page.keyboard.press('Escape');
  await page.locator('#lens-1').check({force:true});
  if (await bar.isVisible()) await bar.click();
  await page.waitForTimeout(200);
  await page.locator('#result').screenshot({path: out+`lens-${v}.png`});
  if (width===1280) { await page.pdf({path: out+`annex-${v}.pdf`, printBackground:false, preferCSSPageSize:true}); }
  for (const f of page.faults) console.error(v,f);
  await page.context().close();
}
await browser.close(); server.close();
