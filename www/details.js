// Sends the page's own form to the page's own backend, which passes it on to the provider.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.dataset.flow) return;
  event.preventDefault();
  const note = form.querySelector("[role=status]");
  note.textContent = "Sending…";
  try {
    const answer = await fetch(`/demo/details/${encodeURIComponent(form.dataset.flow)}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-requested-with": "alder-finch" },
      body: JSON.stringify(Object.fromEntries(new FormData(form))),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    note.textContent = "Thank you. We have it.";
  } catch {
    note.textContent = "This did not arrive. Please send it again.";
  }
});
