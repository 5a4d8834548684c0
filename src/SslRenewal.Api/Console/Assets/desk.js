// What scripts add to pages that work without any: copying, dialogs, one sending of a form, choosing all.

const live = document.createElement("p");
live.className = "visually-hidden";
live.setAttribute("role", "status");
document.body.append(live);

const say = (text) => { live.textContent = text; };

const prepare = (root) => {
  // Browsers copy only for pages that nobody could have changed on the way.
  for (const button of root.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
  }

  for (const button of root.querySelectorAll("[data-print]")) {
    button.hidden = false;
  }

  for (const all of root.querySelectorAll("[data-all]")) {
    all.closest("[hidden]")?.removeAttribute("hidden");
  }
};

const copy = async (button) => {
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.classList.add("copied");
    say("Copied.");
    setTimeout(() => button.classList.remove("copied"), 2000);
  } catch {
    say("It could not be copied: select it, and copy it by hand.");
  }
};

// The page behind a link is shown above this one; whatever goes wrong, the link is a link.
const open = async (link) => {
  try {
    const answer = await fetch(link.href, { headers: { accept: "text/html" } });
    const main = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");

    if (!answer.ok || !main) {
      throw new Error(`${answer.status}`);
    }

    const dialog = document.createElement("dialog");
    const heading = main.querySelector("h1");

    if (heading) {
      heading.id = "dialog-title";
      heading.tabIndex = -1;
      dialog.setAttribute("aria-labelledby", heading.id);
    }

    dialog.append(...main.childNodes);

    const close = document.createElement("button");
    close.type = "button";
    close.className = "quiet close";
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    dialog.append(close);

    dialog.addEventListener("close", () => { dialog.remove(); link.focus(); });
    document.body.append(dialog);
    prepare(dialog);
    dialog.showModal();
    heading?.focus();
  } catch {
    location.assign(link.href);
  }
};

document.addEventListener("click", (event) => {
  const copied = event.target.closest("[data-copy]");

  if (copied) {
    copy(copied);
  }

  if (event.target.closest("[data-print]")) {
    print();
  }

  const link = event.target.closest("a[data-dialog]");

  if (link && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault();
    open(link);
  }
});

document.addEventListener("change", (event) => {
  const target = event.target;

  if (target.matches("[data-all]")) {
    for (const box of document.querySelectorAll(`input[type="checkbox"][name="${target.dataset.all}"]`)) {
      box.checked = target.checked;
    }
  }
});

// A second click sends nothing; the service would do nothing with it either. Coming back to the page makes the form new.
document.addEventListener("submit", (event) => {
  const form = event.target;

  if (form.method === "post" && !form.hasAttribute("data-download")) {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }

    form.dataset.sent = "true";
    event.submitter?.setAttribute("aria-disabled", "true");
  }
});

addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.querySelector("[aria-disabled]")?.removeAttribute("aria-disabled");
  }
});

prepare(document);
