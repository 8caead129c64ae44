// Runs before everything else, in the oldest language: says what to install where the page cannot run. `cargo xtask seal`
// puts it into index.html. A browser that has all of this also has modules that wait, which cannot be asked for.
(function () {
  // A module with a value of type externref: the youngest of what the page's modules are made of.
  var module = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0];
  function has() {
    return (
      typeof WebAssembly === 'object' &&
      WebAssembly.validate(new Uint8Array(module)) &&
      typeof CompressionStream === 'function' &&
      typeof DecompressionStream === 'function' &&
      typeof HTMLScriptElement.supports === 'function' &&
      HTMLScriptElement.supports('importmap') &&
      typeof Array.prototype.at === 'function'
    );
  }
  if (has()) return;
  window.redressTooOld = true;
  document.addEventListener('DOMContentLoaded', function () {
    document.body.textContent =
      '此浏览器的版本不能运行本页。请安装最新版的Chrome、Edge或者Firefox，或者将Safari更新至16.4以上；' +
      '国产浏览器请使用内核为Chromium 96以上的版本，并切换至极速模式。已保存的案件不受影响。 ' +
      'This version of your browser cannot run the page. Please install a current Chrome, Edge or Firefox, or update ' +
      'Safari to 16.4 or later. Saved cases are untouched.';
  });
})();
