// The search page: a query → the pages that hold it, by Pagefind's index of letters and pairs
// (src/disclosure_builder/public/search_words.py says what a word is). What is shown is read from
// the pages themselves. Nothing is stored, and nothing is asked of another host.
(() => {
  "use strict";
  const FEW = 5; // pages shown at once, and read at once to find as many
  const TITLE_ROOM = 200; // positions of the words of a title, see site/search/entries.py
  const MOST = 4; // words of a term that are looked up; the page itself is compared with all of it
  const [form, field, status, list, more] = ["search", "q", "search-status", "search-found",
    "search-more"].map((id) => document.getElementById(id));
  // The files of the search lie beside the Japanese page; those of all languages ask them.
  const here = (path) => new URL(form.dataset.files + path, location.href.split(/[?#]/)[0]).href;
  const once = (make) => { let made; return () => (made ??= make()); };
  const json = (name) => once(async () => (await fetch(here(name))).json());
  const [pages, readings] = [json("pages.json"), json("readings.json")];
  const engine = once(async () => {
    const { createInstance } = await import(here("pagefind/pagefind.js"));
    // Pagefind divides a query into words if the page says that it is Japanese; ours is divided.
    const root = document.documentElement, language = root.lang;
    root.lang = "und";
    try {
      return createInstance({ noWorker: true, exactDiacritics: true });
    } finally {
      root.lang = language;
    }
  });
  let turn = 0;

  const fold = (text) => text.normalize("NFKC").toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
  const pieces = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

  // Of many words, some that lie evenly within the term.
  function words(term, most) {
    const all = pieces(term).flatMap((piece) => {
      const letters = piece.match(/[0-9a-z]+|./gu);
      return letters.length < 2 ? letters : letters.slice(1).map((one, at) => letters[at] + one);
    });
    const places = Array.from({ length: most }, (_, i) => Math.round((i * (all.length - 1)) / (most - 1)));
    return all.filter((_, at) => places.includes(at));
  }

  // A Latin word is also the beginning of a longer one: stop, stopped. Of ours, each is exact.
  const quoted = (word) => (/^[a-z]{3,}$/.test(word) ? word : `"${word}"`);

  // Name of a page → whether its title holds the term.
  async function holding(term, most) {
    const search = await engine();
    const [first, ...others] = (await Promise.all(words(term, most).map((word) => search.search(quoted(word)))))
      .map(({ results }) =>
        new Map(results.map(({ id, words: at }) => [id, Math.min(...at) < TITLE_ROOM])));
    return [...first].filter(([id]) => others.every((other) => other.has(id)))
      .map(([id, inTitle]) => [id, inTitle && others.every((other) => other.get(id))]);
  }

  async function holdingAny(terms) {
    const all = new Map();
    // A term in kana is seldom written so where it has kanji.
    const most = (at) => (terms.length > 1 && at === 0 ? 2 : MOST);
    const found = terms.map((term, at) => holding(term, most(at)));
    for (const [id, inTitle] of (await Promise.all(found)).flat()) {
      all.set(id, inTitle || all.get(id));
    }
    return all;
  }

  // A term in hiragana is also what words in kanji are read as: those exactly, or the shortest.
  async function spellings(term) {
    if (!/^[ぁ-んー]{2,}$/.test(term)) return [term];
    const read = Object.entries(await readings()).map(([word, kana]) => [fold(word), kana])
      .filter(([word, kana]) => kana.includes(term) && !word.includes(term))
      .sort(([a, b], [c, d]) => (d === term) - (b === term) || a.length - c.length);
    const exact = read.filter(([, kana]) => kana === term);
    return [term, ...(exact.length ? exact : read).slice(0, 3).map(([word]) => word)];
  }

  // Where terms stand in a text, whatever their spelling: [from, to] in the text.
  function places(text, terms) {
    let spelled = "", position = 0;
    const at = [], found = [];
    for (const letter of text) {
      for (const one of pieces(fold(letter)).join("")) {
        spelled += one;
        for (const _ of one.split("")) at.push([position, position + letter.length]);
      }
      position += letter.length;
    }
    for (const term of terms) {
      const sought = pieces(term).join("");
      for (let i = spelled.indexOf(sought); i >= 0; i = spelled.indexOf(sought, i + 1)) {
        found.push([at[i][0], at[i + sought.length - 1][1]]);
      }
    }
    return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  }

  const make = (name, text = "") => Object.assign(document.createElement(name), { textContent: text });

  function marked(into, text, terms) {
    let done = 0;
    for (const [from, to] of places(text, terms)) {
      if (from < done) continue;
      into.append(text.slice(done, from), make("mark", text.slice(from, to)));
      done = to;
    }
    into.append(text.slice(done));
    return into;
  }

  const clean = (node) => node.textContent.replace(/\s+/g, " ").trim();

  // One found page as a list item; nothing if it does not hold each term in one piece after all.
  async function shown(address, asked) {
    const url = new URL(address, here("../")).href;
    const page = new DOMParser().parseFromString(await (await fetch(url)).text(), "text/html");
    const main = page.querySelector("main");
    if (!asked.every((any) => places(clean(main), any).length)) return [];
    const item = make("li"), terms = asked.flat();
    item.lang = page.documentElement.lang;
    const link = marked(make("a"), clean(main.querySelector("h1")), terms);
    link.href = url;
    item.append(link);
    const texts = [...main.querySelectorAll("p:not(.badges), li, dd, td, th")]
      .filter((node) => !node.querySelector("p, li, dd, td")).map(clean);
    for (const text of texts.filter((each) => places(each, terms).length).slice(0, 2)) {
      const start = Math.max(0, places(text, terms)[0][0] - 30), end = start + 110;
      const part = (start ? "…" : "") + text.slice(start, end) + (end < text.length ? "…" : "");
      item.append(marked(make("p"), part, terms));
    }
    return [item];
  }

  const say = (key, text, n) => {
    status.textContent = form.dataset[key].replace("{words}", () => text).replace("{n}", n);
  };

  async function run() {
    const mine = ++turn;
    const asked = new URLSearchParams(location.search);
    const [text, kind, year] = ["q", "kind", "year"].map((name) =>
      (form.elements[name].value = (asked.get(name) ?? "").trim().slice(0, 100)));
    list.replaceChildren();
    more.hidden = true;
    status.textContent = "";
    const terms = fold(text).split(/\s+/).filter((term) => pieces(term).length).slice(0, 5);
    if (!terms.length) return;
    say("busy", text);
    try {
      const spelled = await Promise.all(terms.map(spellings));
      const found = await Promise.all(spelled.map(holdingAny));
      // A page in the language of this one stands for the Japanese page that tells of the same.
      const own = form.dataset.folder;
      const all = (await pages()).filter(([id]) => found.every((map) => map.has(id)));
      const matched = new Set(all.map(([, address]) => address));
      const rows = all.filter(([, address, folder = ""]) =>
        (folder === own || (!folder && !matched.has(own + address))) &&
        (!kind || `/${address}`.includes(`/${kind}/`)) && (!year || address.includes(`/${year}`)));
      const inTitle = ([id]) => found.every((map) => map.get(id));
      // What is in the language of this page comes first, and of that what has it in its title.
      const rank = (row) => 2 * ((row[2] ?? "") !== own) + !inTitle(row);
      const left = [0, 1, 2, 3].flatMap((each) => rows.filter((row) => rank(row) === each));
      let count = left.length, sure = true;
      const next = async (go) => {
        more.onclick = null;
        const fresh = [];
        for (let read = 0; left.length && fresh.length < FEW && read < 2 * FEW; read += FEW) {
          const batch = left.splice(0, FEW);
          const items = await Promise.all(batch.map(([, address]) => shown(address, spelled)));
          fresh.push(...items.flat());
          count -= batch.length - items.flat().length;
          sure &&= batch.length === items.flat().length;
        }
        if (mine !== turn) return;
        list.append(...fresh);
        more.hidden = !left.length;
        say(!count ? "none" : sure || !left.length ? "count" : "most", text, count);
        more.onclick = () => next(true);
        if (go) (fresh[0]?.querySelector("a") ?? field).focus();
      };
      await next();
    } catch {
      if (mine === turn) say("failed", text);
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState(null, "", `?${new URLSearchParams(new FormData(form))}`);
    run();
  });
  addEventListener("popstate", run);
  run();
})();
