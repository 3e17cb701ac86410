// Says, while a medicine's name is typed, what it would be taken for. The server recognizes; this only shows.
const words = {
  stop: name => `${name} blocks vitamin K, or looks like a medicine that does. Vitamin K2 is not for you without the clinic that checks your INR.`,
  ask: name => name ? `Do you mean ${name}? Please check the spelling on the box.` : "We cannot recognize this name. Please check the spelling on the box.",
  known: name => `Recognized as ${name}.`,
};

function show(place, answer) {
  const state = answer.vka === true ? "stop" : answer.match === "exact" && answer.vka === false ? "known" : "ask";
  place.dataset.state = state;
  place.textContent = words[state](answer.name);
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
        if (problem.name !== "AbortError") { place.dataset.state = "ask"; place.textContent = "The name could not be checked just now. It will be checked when you go on."; }
      }
    }, 250);
  });
  if (field.value) field.dispatchEvent(new Event("input"));
}

document.querySelectorAll("[data-recognize]").forEach(recognize);
