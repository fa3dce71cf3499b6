// What links cannot do on the report: print it, choose what is told of a check-up, hand over the file of an earlier lesson.
// Everything else of the page works without this.

const status = document.getElementById("report-status");

function tell(sentence) {
  status.textContent = "";
  // A status that changes is read out, also when the same sentence comes again.
  requestAnimationFrame(() => {
    status.textContent = sentence;
    status.scrollIntoView({ block: "nearest" });
  });
}

async function post(path, body) {
  const language = document.documentElement.lang;
  try {
    const answer = await fetch(path, { method: "POST", body, headers: { "accept-language": language } });
    if (answer.ok) {
      location.reload();
    } else {
      tell(await answer.text());
    }
  } catch {
    tell(status.dataset.failed);
  }
}

for (const button of document.querySelectorAll("button[data-print]")) {
  button.addEventListener("click", () => print());
}

for (const button of document.querySelectorAll("button[data-post]")) {
  button.addEventListener("click", () => {
    const input = button.dataset.file && document.getElementById(button.dataset.file);
    if (!input) {
      post(button.dataset.post);
    } else if (input.files.length > 0) {
      post(button.dataset.post, input.files[0]);
    } else {
      input.focus();
    }
  });
}
