// A form that follows its controls; its button does the same without this script.
document.querySelectorAll("form[data-follow]").forEach(form => form.addEventListener("change", () => form.requestSubmit()));
