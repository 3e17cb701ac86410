// Says, while a medicine's name is typed, what it would be taken for. The server recognizes; this only shows.
const words = JSON.parse(document.getElementById("words-start").textContent);
const say = (key, name) => words[key].replace("{0}", name);

function show(place, answer) {
  const state = answer.vka === true ? "stop" : answer.match === "exact" && answer.vka === false ? "known" : "ask";
  place.dataset.state = state;
  place.textContent = say(state === "ask" && !answer.name ? "unknown" : state, answer.name);
}

export function recognize(field) {
  const place = document.getElementById(field.dataset.recognize);
  let waiting, asking;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    asking?.abort();
    const text = field.value.trim();
    if (text.length < 3) { place.textContent = ""; delete place.dataset.state; return; }
    waiting = setTimeout(async () => {
      asking = new AbortController();
      try {
        const response = await fetch("/api/v1/medicine", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ names: [text] }), signal: asking.signal });
        if (!response.ok) throw new Error(String(response.status));
        show(place, (await response.json())[0]);
      } catch (problem) {
        if (problem.name !== "AbortError") { place.dataset.state = "ask"; place.textContent = words.failed; }
      }
    }, 250);
  });
  if (field.value) field.dispatchEvent(new Event("input"));
}

document.querySelectorAll("[data-recognize]").forEach(recognize);

// On the start page a name and "none" exclude each other.
document.querySelector("form.question")?.addEventListener("input", event => {
  const form = event.currentTarget, name = form.elements.medicine_1;
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  if (event.target === name && name.value) boxes.forEach(box => { box.checked = false; });
  if (event.target.checked) boxes.forEach(box => { if (box !== event.target) box.checked = false; });
});
