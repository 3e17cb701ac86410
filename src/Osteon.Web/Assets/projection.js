// A control that was let go asks the server again: first without ranges, then with them. A newer question cancels an older one.
const form = document.getElementById("controls");
const result = document.getElementById("result");
const said = document.getElementById("said");
const fragment = "#v=";
let asking;

// Charts in view are drawn at once, the others when they come near; for print all are.
const waiting = new Map();
const near = new IntersectionObserver(seen => seen.filter(s => s.isIntersecting).forEach(s => drawWaiting(s.target)), { rootMargin: "600px" });
function drawWaiting(place) {
  near.unobserve(place);
  const option = waiting.get(place);
  waiting.delete(place);
  if (option && place.isConnected) OsteonCharts.draw(place, option);
}
function drawAll() {
  result.querySelectorAll("[data-chart]").forEach(place => {
    const option = JSON.parse(result.querySelector(`[id="${place.dataset.chart}"]`).textContent);
    const { top, bottom } = place.getBoundingClientRect();
    waiting.delete(place);
    if (bottom > -50 && top < innerHeight + 50) OsteonCharts.draw(place, option);
    else { OsteonCharts.drop(place); place.style.height = `${place.dataset.height}px`; waiting.set(place, option); near.observe(place); }
  });
}
window.addEventListener("beforeprint", () => [...waiting.keys()].forEach(drawWaiting));

const titleOf = figure => figure.querySelector("figcaption").textContent;

// A chart that was there before keeps its place and moves to its new numbers.
function show(text) {
  const box = document.createElement("div");
  box.innerHTML = text;
  const living = new Map([...result.querySelectorAll("figure:has([data-chart])")].map(f => [titleOf(f), f.querySelector("[data-chart]")]));
  box.querySelectorAll("figure:has([data-chart])").forEach(figure => {
    const place = figure.querySelector("[data-chart]"), kept = living.get(titleOf(figure));
    if (!kept) return;
    living.delete(titleOf(figure));
    kept.dataset.chart = place.dataset.chart;
    kept.setAttribute("aria-label", place.getAttribute("aria-label"));
    place.replaceWith(kept);
  });
  living.forEach(place => { near.unobserve(place); waiting.delete(place); OsteonCharts.drop(place); });
  const open = new Set([...result.querySelectorAll("details[open]")].map(nameOf));
  const traffic = OsteonTraffic.state(result);
  box.querySelectorAll("details").forEach(d => { d.open = open.has(nameOf(d)); });
  result.replaceChildren(...box.childNodes);
  drawAll();
  OsteonTraffic.start(result, traffic);
  compare();
}
const nameOf = details => (details.closest("figure") ? titleOf(details.closest("figure")) : "") + details.querySelector("summary").textContent;

async function ask(draws, signal) {
  const body = new FormData(form);
  body.set("draws", draws);
  const response = await fetch("/projection/result", { method: "POST", body, signal });
  if (!response.ok) throw new Error(`The program answered ${response.status}.`);
  const text = await response.text();
  signal.throwIfAborted();
  show(text);
}

async function follow() {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  result.classList.add("busy");
  said.textContent = "Computing.";
  performance.mark("osteon-let-go");
  try {
    await ask("0", signal);
    performance.measure("osteon-curves", "osteon-let-go");
    result.classList.remove("busy");
    said.textContent = "Curves are shown; their ranges follow.";
    await ask("usual", signal);
    performance.measure("osteon-ranges", "osteon-let-go");
    said.textContent = "Curves and ranges are up to date.";
  } catch (problem) {
    if (problem.name === "AbortError") return;
    result.classList.remove("busy");
    said.textContent = `The projection could not be brought up to date. ${problem.message} What is shown belongs to the earlier settings.`;
  }
}

// The regimens compared: the one being set, and those kept beside it. A kept one can be taken away.
function kept() {
  return (form?.elements.others?.value ?? "").split("\n").map(line => line.trim()).filter(Boolean);
}
function compare() {
  const list = form?.querySelector(".compared");
  if (!list) return;
  const words = result.querySelector("[data-words]")?.dataset.words ?? "";
  const others = kept().filter(line => line !== words);
  const rows = [[words, null], ...others.map(line => [line, line])];
  let look = 1;
  list.replaceChildren(...rows.map(([line, removable]) => {
    const row = document.createElement("li");
    const isNothing = line === "nothing";
    row.innerHTML = `<svg class="swatch look-${isNothing ? 0 : look++}" viewBox="0 0 34 8" aria-hidden="true"><path d="M0 4h34"/></svg><span></span>`;
    row.querySelector("span").textContent = removable ? line : `${line} (being set)`;
    if (removable) {
      const remove = Object.assign(document.createElement("button"), { type: "button", className: "remove", textContent: "Remove" });
      remove.setAttribute("aria-label", `Remove ${line}`);
      remove.addEventListener("click", () => { form.elements.others.value = kept().filter(other => other !== line).join("\n"); follow(); document.getElementById("keep").focus(); });
      row.append(remove);
    }
    return row;
  }));
  const keep = document.getElementById("keep");
  keep.disabled = words === "nothing" || kept().includes(words) || kept().length >= 3;
  keep.title = kept().length >= 3 ? "Four regimens are compared at most." : "";
}

if (form) {
  const dose = document.getElementById("dose");
  form.addEventListener("input", event => {
    const shown = form.querySelector(`output[for="${event.target.id}"]`);
    if (shown) shown.textContent = shown.dataset.end && event.target.value === event.target.max ? shown.dataset.end : (shown.dataset.before ?? "") + event.target.value;
  });
  form.addEventListener("change", event => {
    if (event.target.id === "form" && dose) {
      const { most, step, usual } = event.target.selectedOptions[0].dataset;
      Object.assign(dose, { max: most, step });
      dose.value = usual;
      dose.dispatchEvent(new Event("input", { bubbles: true }));
    }
    follow();
  });
  form.addEventListener("submit", event => { event.preventDefault(); follow(); });
  if (form.elements.others) {
    document.getElementById("others-field").hidden = true;
    const keep = document.getElementById("keep");
    keep.hidden = false;
    keep.addEventListener("click", () => {
      form.elements.others.value = [...kept(), result.querySelector("[data-words]").dataset.words].join("\n");
      compare();
      said.textContent = "Kept. Now set another regimen beside it.";
    });
    compare();
  }
  drawAll();

  // A shared link holds the inputs in its fragment, which no server ever sees.
  const share = document.getElementById("share");
  share.hidden = false;
  share.addEventListener("click", async () => {
    const fields = [...new FormData(form)].filter(([name]) => !name.startsWith("__"));
    const bytes = new TextEncoder().encode(JSON.stringify(fields));
    const text = btoa(Array.from(bytes, b => String.fromCharCode(b)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    const link = `${location.origin}/projection${fragment}${text}`;
    try { await navigator.clipboard.writeText(link); said.textContent = "The link is copied. Whoever has it can read what you entered."; }
    catch { history.replaceState(null, "", `/projection${fragment}${text}`); said.textContent = "The link stands in the address line. Whoever has it can read what you entered."; }
  });
}

const bring = document.getElementById("bring");
if (bring && location.hash.startsWith(fragment)) {
  try {
    const bytes = Uint8Array.from(atob(location.hash.slice(fragment.length).replaceAll("-", "+").replaceAll("_", "/")), c => c.charCodeAt(0));
    for (const [name, value] of [...JSON.parse(new TextDecoder().decode(bytes)), ["shared", "yes"]]) {
      if (name === "person") bring.elements.person.value = value;
      else bring.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
    bring.submit();
  } catch { document.querySelector("main").append(Object.assign(document.createElement("p"), { className: "caution", textContent: "The link could not be read; a part of it may be missing. Ask for it again." })); }
}
