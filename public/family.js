// Optional: every page works without this file.
(() => {
  var presses = [];
  var exit = document.getElementById('exit');
  // Shift three times within two seconds leaves the page.
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift') {
      presses = [];
      return;
    }
    var now = Date.now();
    presses = presses.filter((at) => now - at < 2000);
    presses.push(now);
    if (presses.length >= 3 && exit) exit.submit();
  });

  var problems = document.getElementById('problems');
  if (problems) problems.focus();

  // A second press while the first is on its way is not sent; the server would take it as the same anyway.
  document.addEventListener('submit', (event) => {
    var form = event.target;
    if (!form.hasAttribute('data-once')) return;
    if (form.getAttribute('data-once') === 'sent') {
      event.preventDefault();
      return;
    }
    form.setAttribute('data-once', 'sent');
    setTimeout(() => {
      form.setAttribute('data-once', '');
    }, 8000);
  });
  // Back from the browser's memory: the page may be sent again.
  addEventListener('pageshow', () => {
    document.querySelectorAll('[data-once]').forEach((form) => {
      form.setAttribute('data-once', '');
    });
  });
})();
