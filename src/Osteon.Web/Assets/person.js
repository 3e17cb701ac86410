// Keeps the person file of the page in this browser, and brings it to a page that was opened without one.
const carried = document.querySelector("textarea[name=person][hidden]");
const key = "osteon.person";
try {
  if (carried && !document.querySelector("[data-example=yes]")) localStorage.setItem(key, carried.value);
  const bring = document.getElementById("bring");
  // A link that carries its own inputs is opened by the page it leads to.
  if (bring && !location.hash.startsWith("#v=")) {
    const text = localStorage.getItem(key);
    if (text) { bring.elements.person.value = text; bring.submit(); }
  }
} catch { /* a browser may forbid storage; the form is there */ }
const print = document.getElementById("print");
if (print) { print.hidden = false; print.addEventListener("click", () => window.print()); }
