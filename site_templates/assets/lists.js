// The list of announcements: what is chosen → the entries that are shown. Without this script all of
// them are, and the lists by trigger and by state are pages of their own. What is chosen stands in
// the address, so that it can be passed on; nothing is stored, and nothing is asked for.
(() => {
  "use strict";
  const [box, status, clear] = ["filters", "filters-status", "filters-clear"]
    .map((id) => document.getElementById(id));
  const choices = [...box.querySelectorAll("select")];
  const groups = [...document.querySelectorAll("section[data-year]")];
  const contents = document.querySelector(".contents");
  const has = (codes, code) => !code || codes.split(" ").includes(code);

  function show() {
    const chosen = choices.filter(({ value }) => value);
    let shown = 0;
    for (const group of groups) {
      let left = 0;
      for (const entry of group.querySelectorAll("li[data-kind]")) {
        const codes = { ...entry.dataset, ...group.dataset };
        entry.hidden = !chosen.every(({ name, value }) => has(codes[name], value));
        left += !entry.hidden;
      }
      // A year without any entry says so, unless something is looked for.
      group.hidden = chosen.length > 0 && left === 0;
      const link = contents?.querySelector(`a[href="#${group.querySelector("h2").id}"]`);
      if (link) link.parentElement.hidden = group.hidden;
      shown += left;
    }
    if (contents) contents.hidden = shown === 0;
    clear.hidden = !chosen.length;
    status.textContent = !chosen.length ? ""
      : shown ? box.dataset.shown.replace("{n}", shown) : box.dataset.none;
    return chosen;
  }

  function changed() {
    const query = new URLSearchParams(show().map(({ name, value }) => [name, value])).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  }

  const asked = new URLSearchParams(location.search);
  for (const choice of choices) {
    choice.value = asked.get(choice.name) ?? "";
    if (choice.selectedIndex < 0) choice.value = "";
    choice.addEventListener("change", changed);
  }
  clear.addEventListener("click", () => {
    for (const choice of choices) choice.value = "";
    changed();
    choices[0].focus();
  });
  box.hidden = false;
  show();
})();
