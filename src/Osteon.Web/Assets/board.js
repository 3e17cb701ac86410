// The pictures of the projection. Charts outlive an answer and move to its numbers; everything else of the board is put in anew.
const result = document.getElementById("result");
const boardWords = result && JSON.parse(document.getElementById("words-board").textContent);

// Charts in view are drawn at once, the others when nothing else is to be done or when they come near; for print all are.
const waiting = new Map();
const inView = place => { const { top, bottom } = place.getBoundingClientRect(); return bottom > 0 && top < innerHeight; };
const near = new IntersectionObserver(seen => seen.filter(s => s.isIntersecting).forEach(s => drawWaiting(s.target)), { rootMargin: "150px" });
function drawWaiting(place) {
  near.unobserve(place);
  const option = waiting.get(place);
  waiting.delete(place);
  if (option && place.isConnected) OsteonCharts.draw(place, option, true);
}
function draw(charts) {
  const order = charts.map(([place, option]) => [place, option, inView(place)]);
  for (const [place, option, isSeen] of order) {
    near.unobserve(place);
    waiting.delete(place);
    if (isSeen) OsteonCharts.draw(place, option, true);
    else { place.style.height = `${place.dataset.height}px`; waiting.set(place, option); near.observe(place); }
  }
}
window.addEventListener("beforeprint", () => [...waiting.keys()].forEach(drawWaiting));

// A closed table takes its new rows when there is time, an open one at once.
const rows = new Map();
function fill(details) {
  const markup = rows.get(details);
  if (markup === undefined) return;
  rows.delete(details);
  details.lastElementChild.innerHTML = markup;
}
result?.addEventListener("click", event => { const details = event.target.closest("summary")?.parentElement; if (details) fill(details); });

const titleOf = figure => figure.querySelector("figcaption").textContent;
const nameOf = details => (details.closest("figure") ? titleOf(details.closest("figure")) : "") + details.querySelector("summary").textContent;
const figures = () => new Map([...result.querySelectorAll("figure:has([data-chart])")].map(figure => [titleOf(figure), figure]));

function make(chart) {
  const figure = document.createElement("figure");
  figure.innerHTML = `<figcaption></figcaption><p></p><div class="plot" role="img" data-chart="live"></div><details><summary></summary><div></div></details>`;
  figure.querySelector("figcaption").textContent = chart.title;
  figure.querySelector("summary").textContent = boardWords.Twin;
  return figure;
}
function take(figure, chart) {
  const place = figure.querySelector("[data-chart]"), details = figure.querySelector("details");
  figure.querySelector("p").textContent = chart.saying;
  place.setAttribute("aria-label", chart.saying);
  place.dataset.height = chart.height;
  if (details.lastElementChild.tagName !== "DIV" || details.lastElementChild.className) { // as the server wrote it
    const box = document.createElement("div");
    box.append(...[...details.children].slice(1));
    details.append(box);
  }
  rows.delete(details);
  rows.set(details, chart.twin);
  if (details.open) fill(details);
  return [place, chart.option];
}

function leave(figure) {
  const place = figure.querySelector("[data-chart]");
  near.unobserve(place);
  waiting.delete(place);
  OsteonCharts.drop(place);
}

// The curves come first: charts that are there move, and the sentence beside them says the new numbers.
function follow(part) {
  const living = figures();
  const moved = part.charts.filter(chart => living.has(chart.title)).map(chart => take(living.get(chart.title), chart));
  const zero = "[data-about=if-the-link-is-zero]";
  const fresh = document.createRange().createContextualFragment(part.html).querySelector(zero), old = result.querySelector(zero);
  if (fresh && old) old.replaceWith(fresh); else old?.remove();
  result.querySelector("[data-words]").dataset.words = part.words;
  draw(moved);
}

function whole(part) {
  const living = figures();
  const box = document.createElement("div");
  box.className = "board";
  box.dataset.words = part.words;
  box.innerHTML = boardWords.Language === "en" ? part.html : `<div lang="en">${part.html}</div>`;
  if (boardWords.Language !== "en" && box.querySelector(".verdict.stopped")) {
    const stop = Object.assign(document.createElement("div"), { className: "stop" });
    stop.append(...boardWords.Stop.split("\n").map(line => Object.assign(document.createElement("p"), { textContent: line })));
    box.prepend(stop);
  }
  const open = new Set([...result.querySelectorAll("details[open]")].map(nameOf));
  const traffic = OsteonTraffic.state(result);
  const charts = [...box.querySelectorAll("figure[data-live]")].map(empty => {
    const chart = part.charts[Number(empty.dataset.live)], figure = living.get(chart.title) ?? make(chart);
    living.delete(chart.title);
    empty.replaceWith(figure);
    return take(figure, chart);
  });
  living.forEach(leave);
  box.querySelectorAll("details").forEach(d => { if (open.has(nameOf(d))) d.open = true; });
  result.replaceChildren(box);
  draw(charts);
  OsteonTraffic.start(result, traffic);
}

globalThis.OsteonBoard = {
  show(part) {
    if ("problems" in part) {
      figures().forEach(leave);
      result.innerHTML = part.problems;
      return;
    }
    (part.whole || !result.querySelector(".board figure") ? whole : follow)(part);
  },
  start() {
    draw([...result.querySelectorAll("[data-chart]")].map(place => [place, JSON.parse(result.querySelector(`[id="${place.dataset.chart}"]`).textContent)]));
  },
  // Brings what is out of sight to the same numbers, a piece at a time.
  async settle(signal) {
    for (const bring of [() => [...waiting.keys()].slice(0, 1).map(drawWaiting), () => [...rows.keys()].slice(0, 1).map(fill)])
      do await new Promise(done => setTimeout(done, 15));
      while (!signal?.aborted && bring().length > 0);
  },
};
