// Starts the page. `cargo xtask seal` and `cargo xtask bundle` put this into index.html and say where the module
// (a response) and the function that starts it come from.
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
