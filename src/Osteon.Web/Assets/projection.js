// A control that was let go asks the server again: first without ranges, then with them. A newer question cancels an older one.
const form = document.getElementById("controls");
const result = document.getElementById("result");
const said = document.getElementById("said");
let asking;

async function ask(draws, signal) {
  const body = new FormData(form);
  body.set("draws", draws);
  const response = await fetch("/projection/result", { method: "POST", body, signal });
  if (!response.ok) throw new Error(`The program answered ${response.status}.`);
  const text = await response.text();
  if (signal.aborted) return;
  const open = [...result.querySelectorAll("details")].map(d => d.open);
  result.querySelectorAll("[data-chart]").forEach(place => OsteonCharts.drop(place));
  result.innerHTML = text;
  result.querySelectorAll("details").forEach((d, i) => { d.open = open[i] ?? false; });
  OsteonCharts.drawAll(result);
}

async function follow() {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  result.classList.add("busy");
  said.textContent = "Computing.";
  try {
    await ask("0", signal);
    result.classList.remove("busy");
    said.textContent = "Curves are shown; their ranges follow.";
    await ask("usual", signal);
    said.textContent = "Curves and ranges are up to date.";
  } catch (problem) {
    if (problem.name === "AbortError") return;
    result.classList.remove("busy");
    said.textContent = `The projection could not be brought up to date. ${problem.message} What is shown belongs to the earlier settings.`;
  }
}

if (form) {
  const dose = document.getElementById("dose");
  const limits = { mk7: [360, 15, 180], mk4: [45, 1.5, 45], k1: [1000, 50, 100], none: [0, 1, 0] };
  form.addEventListener("input", event => {
    const shown = form.querySelector(`output[for="${event.target.id}"]`);
    if (shown) shown.textContent = event.target.value;
  });
  form.addEventListener("change", event => {
    if (event.target.id === "form" && dose) {
      const [max, step, usual] = limits[event.target.value];
      Object.assign(dose, { max, step });
      dose.value = usual;
      dose.dispatchEvent(new Event("input", { bubbles: true }));
    }
    follow();
  });
  form.addEventListener("submit", event => { event.preventDefault(); follow(); });

  // A shared link holds the inputs in its fragment, which no server ever sees.
  const share = document.getElementById("share");
  share.hidden = false;
  share.addEventListener("click", async () => {
    const bytes = new TextEncoder().encode(form.elements.person.value);
    const text = btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
    const link = `${location.origin}/projection#p=${text}`;
    try { await navigator.clipboard.writeText(link); said.textContent = "The link is copied. Whoever has it can read what you entered."; }
    catch { location.hash = `p=${text}`; said.textContent = "The link stands in the address line. Whoever has it can read what you entered."; }
  });
}
