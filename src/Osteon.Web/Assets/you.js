// The form in steps, kept in this browser. Without this script it is one long form that works all the same.
const form = document.getElementById("you");
const kept = document.getElementById("kept");
const key = "osteon.you";
const steps = [...form.querySelectorAll(".step")];

function fields() {
  return [...form.elements].filter(e => e.name && e.name !== "__RequestVerificationToken" && e.type !== "submit");
}

function keep() {
  const values = fields().filter(e => e.type !== "checkbox" ? e.value && e.type !== "hidden" : e.checked).map(e => [e.name, e.value]);
  try { localStorage.setItem(key, JSON.stringify(values)); } catch { /* a browser may forbid it; the form still works */ }
}

function recall() {
  let values;
  try { values = JSON.parse(localStorage.getItem(key) || "null"); } catch { values = null; }
  if (!Array.isArray(values) || values.length === 0) return;
  for (const [name, value] of values) {
    const field = fields().find(e => e.name === name && (e.type !== "checkbox" || e.value === value));
    if (!field) continue;
    if (field.type === "checkbox") field.checked = true;
    else if (!field.value || field.tagName === "SELECT") field.value = value;
  }
  kept.textContent = "Your earlier answers were kept in this browser. ";
  const forget = Object.assign(document.createElement("button"), { type: "button", className: "button quiet", textContent: "Forget them" });
  forget.addEventListener("click", () => { localStorage.removeItem(key); localStorage.removeItem("osteon.person"); form.reset(); kept.textContent = "Forgotten."; });
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
form.addEventListener("input", keep);

// One row for a medicine at a time; more when asked for.
const rows = [...document.querySelectorAll(".medicine-row")];
const more = Object.assign(document.createElement("button"), { type: "button", className: "button quiet", textContent: "Add another medicine" });
function showRows(count) {
  rows.forEach((row, i) => { row.hidden = i >= count; });
  more.hidden = count >= rows.length;
}
more.addEventListener("click", () => {
  const shown = rows.filter(row => !row.hidden).length;
  showRows(shown + 1);
  rows[shown].querySelector("input").focus();
});
document.getElementById("medicine-rows").append(more);

// Steps.
const bar = Object.assign(document.createElement("div"), { className: "steps" });
const back = Object.assign(document.createElement("button"), { type: "button", className: "button quiet", textContent: "Back" });
const next = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: "Next" });
const where = Object.assign(document.createElement("span"), { className: "quiet" });
where.setAttribute("role", "status");
bar.append(back, next, where);
form.querySelector("p.choices").before(bar);
let at = 0;
function go(to, focus) {
  at = Math.max(0, Math.min(steps.length - 1, to));
  steps.forEach((step, i) => { step.hidden = i !== at; });
  back.hidden = at === 0;
  next.hidden = at === steps.length - 1;
  where.textContent = `Step ${at + 1} of ${steps.length}`;
  if (focus) { const title = steps[at].querySelector("h2"); title.tabIndex = -1; title.focus(); }
}
back.addEventListener("click", () => go(at - 1, true));
next.addEventListener("click", () => go(at + 1, true));

// Age and sex must be there before an answer is asked for.
form.addEventListener("submit", event => {
  if (event.submitter?.formAction.endsWith("/you/export")) return;
  for (const name of ["age", "sex"]) {
    const field = form.elements[name];
    if (field.value.trim()) continue;
    event.preventDefault();
    go(steps.findIndex(s => s.contains(field)), false);
    field.setAttribute("aria-invalid", "true");
    field.focus();
    where.textContent = `Please fill in your ${name}.`;
    return;
  }
});

// A file is read into the box below it, so that a person sees what is sent.
document.getElementById("file").addEventListener("change", async event => {
  const file = event.target.files[0];
  if (!file) return;
  document.getElementById("person").value = file.size > 1_000_000 ? "" : await file.text();
});

recall();
showRows(Math.max(1, rows.filter(row => row.querySelector("input").value).length));
go(0, false);
