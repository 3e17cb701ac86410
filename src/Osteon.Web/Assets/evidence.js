// Pools again as studies are ticked: asks the server for the page of the new choice and puts its pool in place. The button does the same without.
const form = document.getElementById("pooling");
const pooled = document.getElementById("pooled");
const said = document.getElementById("said");
const words = JSON.parse(document.getElementById("words-evidence").textContent);
let asking;

async function follow() {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  const address = `/evidence?${new URLSearchParams(new FormData(form))}`;
  said.textContent = words.Pooling;
  performance.mark("osteon-ticked");
  try {
    const response = await fetch(address, { signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    signal.throwIfAborted();
    const open = [...pooled.querySelectorAll("details[open] > summary")].map(s => s.textContent);
    pooled.querySelectorAll("[data-chart]").forEach(place => OsteonCharts.drop(place));
    pooled.replaceChildren(...page.getElementById("pooled").childNodes);
    pooled.querySelectorAll("details").forEach(d => { d.open = open.includes(d.querySelector("summary").textContent); });
    for (const id of ["studies", "dose"]) {
      const [fresh, old] = [page.getElementById(id), document.getElementById(id)];
      const ticked = document.activeElement?.closest(`#${id}`) ? document.activeElement.value : null;
      if (fresh && old) old.replaceWith(fresh);
      if (ticked) [...document.querySelectorAll(`#${id} input`)].find(i => i.value === ticked && i.type === "checkbox")?.focus();
    }
    form.elements.chosen.value = page.querySelector("[name=chosen]").value;
    OsteonCharts.drawAll(pooled);
    history.replaceState(null, "", address);
    performance.measure("osteon-pooled", "osteon-ticked");
    said.textContent = words.UpToDate;
  } catch (problem) {
    if (problem.name !== "AbortError") said.textContent = words.Failed.replace("{0}", problem.message);
  }
}

form.addEventListener("change", event => { if (!event.target.name.startsWith("note.") || event.target.value) follow(); });
form.addEventListener("submit", event => { event.preventDefault(); follow(); });
