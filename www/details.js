// Sends the page's form to the backend, which forwards it to the provider. The name of a field is the
// JSON Pointer to its value, which the backend also uses in its errors.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.dataset.flow) return;
  event.preventDefault();
  const note = form.querySelector("[role=status]");
  note.textContent = "Sending…";
  const inputs = [...form.querySelectorAll("input")];
  for (const input of inputs) complain(input, "");
  try {
    const answer = await fetch(`/demo/details/${encodeURIComponent(form.dataset.flow)}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-requested-with": "alder-finch" },
      body: JSON.stringify(data(inputs)),
    });
    if (answer.status === 422) {
      const { errors = [] } = await answer.json();
      const refused = inputs.filter(({ name }) => errors.some(({ pointer }) => pointer === name));
      for (const input of refused) complain(input, "This was not taken as it is. Please check it.");
      note.textContent = refused.length > 0 ? "" : "Something of this was not taken. Please check it.";
      refused[0]?.focus();
      return;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    note.textContent = "Thank you. We have it.";
  } catch {
    note.textContent = "This did not arrive. Please send it again.";
  }
});

// The values of the fields, each at its pointer.
function data(inputs) {
  const whole = {};
  for (const { name, value } of inputs) {
    const path = name.split("/").slice(1);
    const last = path.pop();
    const place = path.reduce((object, key) => (object[key] ??= {}), whole);
    place[last] = value;
  }
  return whole;
}

function complain(input, text) {
  input.setAttribute("aria-invalid", String(text !== ""));
  document.getElementById(input.getAttribute("aria-describedby")).textContent = text;
}
