// The form in steps, kept in this browser. Without this script it is one long form that works all the same.
const words = JSON.parse(document.getElementById("words-you").textContent);
const form = document.getElementById("you");
const kept = document.getElementById("kept");
const key = "osteon.you";
const steps = [...form.querySelectorAll(".step")];
const button = (text, look = "button quiet") => Object.assign(document.createElement("button"), { type: "button", className: look, textContent: text });

function fields() {
  return [...form.elements].filter(e => e.name && !e.name.startsWith("__") && !["submit", "file"].includes(e.type));
}

function keep() {
  const values = fields().filter(e => e.type === "checkbox" ? e.checked : e.value && e.type !== "hidden").map(e => [e.name, e.value]);
  try { localStorage.setItem(key, JSON.stringify(values)); } catch { /* a browser may forbid it; the form still works */ }
}

// What was kept fills what is empty. A kept medicine is never lost to one that was just named: it takes the next free row.
function recall() {
  let values;
  try { values = JSON.parse(localStorage.getItem(key) || "null"); } catch { values = null; }
  if (!Array.isArray(values) || values.length === 0) return;
  const brought = form.elements.medicine_1.value;
  const shift = brought && values.some(([name, value]) => name === "medicine_1" && value !== brought) ? 1 : 0;
  for (const [name, value] of values) {
    const moved = name.replace(/^medicine_(\d+)/, (_, row) => `medicine_${Number(row) + shift}`);
    const field = fields().find(e => e.name === moved && (e.type !== "checkbox" || e.value === value));
    if (!field) continue;
    if (field.type === "checkbox") field.checked = !(brought && name === "medicines");
    else if (!field.value || field.tagName === "SELECT") field.value = value;
  }
  kept.textContent = words.Kept + " ";
  const forget = button(words.Forget);
  forget.addEventListener("click", () => {
    try { localStorage.removeItem(key); localStorage.removeItem("osteon.person"); } catch { /* nothing was kept */ }
    for (const field of fields()) { if (field.type === "checkbox") field.checked = false; else if (field.tagName === "SELECT") field.selectedIndex = 0; else if (field.type !== "hidden") field.value = ""; }
    kept.textContent = words.Forgotten;
  });
  kept.append(forget);
}

// "None of these" and a named answer exclude each other.
form.addEventListener("change", event => {
  const box = event.target;
  if (box.type === "checkbox" && box.checked) {
    const alone = v => v === "none" || v === "unknown";
    form.querySelectorAll(`input[type=checkbox][name="${box.name}"]`).forEach(other => { if (other !== box && (alone(box.value) || alone(other.value))) other.checked = false; });
  }
  keep();
});
form.addEventListener("input", event => {
  if (/^medicine_\d+$/.test(event.target.name) && event.target.value) form.querySelectorAll("input[name=medicines]").forEach(box => { box.checked = false; });
  keep();
});

// One row at a time; more when asked for.
function fold(group) {
  const rows = [...group.querySelectorAll(":scope > [data-row]")];
  const filled = row => [...row.querySelectorAll("input, select")].some(e => e.value);
  let shown = Math.max(group.dataset.rows === "medicine" ? 1 : 0, ...rows.map((row, i) => filled(row) ? i + 1 : 0));
  const more = button(group.dataset.more);
  const show = () => { rows.forEach((row, i) => { row.hidden = i >= shown; }); more.hidden = shown >= rows.length; };
  more.addEventListener("click", () => { shown++; show(); rows[shown - 1].querySelector("input, select").focus(); });
  group.append(more);
  show();
}

// Steps.
const bar = Object.assign(document.createElement("div"), { className: "steps" });
const back = button(words.Back), next = button(words.Next, "button");
const where = Object.assign(document.createElement("span"), { className: "quiet" });
where.setAttribute("role", "status");
const meter = Object.assign(document.createElement("progress"), { max: steps.length });
meter.setAttribute("aria-hidden", "true");
bar.append(back, next, where, meter);
form.querySelector("p.choices.finish").before(bar);
const finish = form.querySelector("p.choices.finish .button");
let at = 0;
function go(to, focus) {
  at = Math.max(0, Math.min(steps.length - 1, to));
  steps.forEach((step, i) => { step.hidden = i !== at; });
  back.hidden = at === 0;
  next.hidden = at === steps.length - 1;
  finish.classList.toggle("quiet", at < steps.length - 1);
  meter.value = at + 1;
  where.textContent = words.Step.replace("{0}", at + 1).replace("{1}", steps.length);
  if (focus) { const title = steps[at].querySelector("h2"); title.tabIndex = -1; title.focus(); title.scrollIntoView({ block: "start" }); }
}
function reveal(target) {
  const step = steps.findIndex(s => s.contains(target));
  if (step >= 0) go(step, false);
  target.closest("details")?.setAttribute("open", "");
  target.closest("[data-row]")?.removeAttribute("hidden");
  target.focus();
  target.scrollIntoView({ block: "center" });
}
back.addEventListener("click", () => go(at - 1, true));
next.addEventListener("click", () => go(at + 1, true));
document.querySelectorAll(".problems a[href^='#']").forEach(link => link.addEventListener("click", event => {
  const target = document.querySelector(link.getAttribute("href"));
  if (!target) return;
  event.preventDefault();
  reveal(target);
}));

// Enter goes on to the next step; only the last one asks for the answer.
form.addEventListener("keydown", event => {
  if (event.key !== "Enter" || event.target.tagName !== "INPUT" || at === steps.length - 1) return;
  event.preventDefault();
  go(at + 1, true);
});

// Age and sex must be there before an answer is asked for.
form.addEventListener("submit", event => {
  if (event.submitter?.hasAttribute("formaction")) return;
  for (const [name, ask] of [["age", words.NeedAge], ["sex", words.NeedSex]]) {
    const field = form.elements[name];
    if (field.value.trim()) { field.removeAttribute("aria-invalid"); continue; }
    event.preventDefault();
    field.setAttribute("aria-invalid", "true");
    reveal(field);
    where.textContent = ask;
    return;
  }
});

// A file is read into the box below it, so that a person sees what is sent.
document.getElementById("file").addEventListener("change", async event => {
  const file = event.target.files[0];
  if (!file) return;
  const text = document.getElementById("person");
  text.value = file.size > 1_000_000 ? "" : await file.text();
  if (file.size > 1_000_000) kept.textContent = words.TooLarge;
});

if (form.dataset.brought === "yes") keep(); else recall();
form.querySelectorAll("[data-rows]").forEach(fold);
go(0, false);
const wrong = document.querySelector(".problems");
if (wrong) { wrong.tabIndex = -1; wrong.focus(); }
