// What the live page's search must do, as sentences; run by node and by Chromium alike.
const sample = (id, title, text = "") => ({ id, kind: "sample", title, text });
const note = (id, title, text = "") => ({ id, kind: "note", title, text });

const SHELF = [
  note("n1", "Bakery", "The bakery wants subscriptions by March. Their shop is at Café Größe."),
  sample("s1", "Tin Can Coffee", "Checkout with subscriptions for a roaster, in node.js and C++."),
  { id: "a1", kind: "answer", title: "How do you report?", text: "A short video every Friday." },
  { id: "f1", kind: "fact", title: "Founded", text: "Founded in 1998, online shop since 2011." },
  sample("s2", "Invoices", "Billing for Volta; a subscription once. Design, payment, report."),
];
const FINDS = {
  "a word finds": ["roaster", "s1"],
  "a beginning finds": ["roas", "s1"],
  "every word must be there": ["bakery march", "n1"],
  "accents do not matter": ["cafe grosse", "n1"],
  "accents typed find too": ["cafÉ", "n1"],
  "a number finds": ["1998", "f1"],
  "a sign of a language is part of its word": ["c++", "s1"],
  "a dotted name is found as one word": ["nodejs", "s1"],
  "a dotted name is found as typed": ["node.js", "s1"],
  "a letter missing": ["chekout", "s1"],
  "a letter too many": ["invoicces", "s2"],
  "a letter wrong": ["desigm", "s2"],
  "two letters swapped": ["roatser", "s1"],
  "the first letter wrong": ["vakery", "n1"],
  "the first letter missing": ["oaster", "s1"],
  "two slips in a long word": ["subscrptoin roaster", "s1"],
  "a beginning with a slip": ["ivoic", "s2"],
  "two words run together": ["onlineshop", "f1"],
  "one word torn apart": ["check out roaster", "s1"],
  "a word nobody has is passed over when nothing has them all": ["volta xylophone", "s2"],
};
const FINDS_NOTHING = ["", "   ", "!?", "zzzzzz", "🙂", "(", "a".repeat(500)];

export const cases = {};
for (const [name, [text, id]] of Object.entries(FINDS)) {
  cases[name] = ({ SearchIndex }) => {
    const found = new SearchIndex(SHELF).search(text.replace("grosse", "große"));
    return found[0]?.id === id || `${text} gave ${JSON.stringify(found)}`;
  };
}
for (const text of FINDS_NOTHING) {
  cases[`nothing is found for ${JSON.stringify(text.slice(0, 9))}`] = ({ SearchIndex }) =>
    new SearchIndex(SHELF).search(text).length === 0;
}

const ids = (found) => found.map((hit) => hit.id).join(" ");
Object.assign(cases, {
  "samples come before notes, whatever they score": ({ SearchIndex }) =>
    ids(new SearchIndex(SHELF).search("subscription")) === "s2 s1 n1",
  "the title weighs more than the text": ({ SearchIndex }) => {
    const index = new SearchIndex([sample("1", "Oats", "tin tin tin"), sample("2", "Tin")]);
    return ids(index.search("tin")) === "2 1";
  },
  "a rare word weighs more than a common one": ({ SearchIndex }) => {
    const shelf = Array.from({ length: 20 }, (_, n) => note(`n${n}`, "", "common"));
    const index = new SearchIndex([...shelf, note("r", "", "rare")]);
    return index.search("rare")[0].score > index.search("common")[0].score;
  },
  "the word itself comes before a slip of it": ({ SearchIndex }) => {
    const index = new SearchIndex([sample("1", "Prices"), note("2", "Price"), note("3", "Pride")]);
    return ids(index.search("price")) === "1 2 3";
  },
  "equals stay in the order given": ({ SearchIndex }) => {
    const shelf = Array.from({ length: 50 }, (_, n) => note(String(n), "tin"));
    return ids(new SearchIndex(shelf).search("tin")) === shelf.map(({ id }) => id).join(" ");
  },
  "at most 200 are given": ({ SearchIndex }) => {
    const shelf = Array.from({ length: 500 }, (_, n) => note(String(n), "tin"));
    return new SearchIndex(shelf).search("t").length === 200;
  },
  "as few as asked for are given": ({ SearchIndex }) =>
    new SearchIndex(SHELF).search("s", { limit: 2 }).length === 2,
  "the found words are the document's own": ({ SearchIndex }) => {
    const [hit] = new SearchIndex(SHELF).search("chekout roas");
    return hit.words.join(" ") === "checkout roaster";
  },
  "a hit tells its kind and its score": ({ SearchIndex }) => {
    const [hit] = new SearchIndex(SHELF).search("founded");
    return hit.kind === "fact" && hit.score > 0;
  },
  "an empty shelf finds nothing": ({ SearchIndex }) =>
    new SearchIndex([]).search("tin").length === 0,
  "a document without words does no harm": ({ SearchIndex }) =>
    new SearchIndex([{ id: "1", kind: "note" }, note("2", "tin")]).search("tin").length === 1,
  "a word that objects have by nature is a word": ({ SearchIndex }) =>
    ids(new SearchIndex([note("1", "constructor __proto__")]).search("constructor")) === "1",
  "slips are counted as people make them": ({ slipsNear }) => {
    const counts = [["form", "from"], ["abc", "abc"], ["abc", "xyz"], ["tin", "tins"]]
      .map(([word, term]) => slipsNear([term], word, 2, false)[0]?.[1] ?? "far");
    const [[, slips, whole]] = slipsNear(["designer"], "desgi", 2, true);
    return counts.join(" ") === "1 0 far 1" && slips === 1 && !whole;
  },
  "slips agree with a plain table over random words": ({ slipsNear }) => {
    const word = words();
    for (let round = 0; round < 300; round += 1) {
      const terms = [...new Set(Array.from({ length: 40 }, word))].sort();
      const asked = word();
      for (const [most, beginning] of [[1, false], [2, false], [1, true], [2, true]]) {
        const found = JSON.stringify(slipsNear(terms, asked, most, beginning));
        const plain = JSON.stringify(plainlyNear(terms, asked, most, beginning));
        if (found !== plain) return `${asked} ${most} ${beginning} in ${terms}: ${found}, ${plain}`;
      }
    }
    return true;
  },
});

// Words of few letters by chance, so that many are alike; the same each time.
function words() {
  let seed = 11;
  const next = (most) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % most; };
  return () => Array.from({ length: 1 + next(8) }, () => "abcd"[next(4)]).join("");
}

function plainlyNear(terms, word, most, beginning) {
  return terms.flatMap((term, number) => {
    const whole = table(word, term);
    if (whole <= most) return [[number, whole, true]];
    const begun = Array.from({ length: term.length }, (_, end) => table(word, term.slice(0, end)));
    const slips = Math.min(...begun);
    return beginning && slips <= most ? [[number, slips, false]] : [];
  });
}

// Optimal string alignment with the whole table kept: slow and plain.
function table(one, two) {
  const cost = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: two.length + 1 }, (__, j) => (i ? (j ? 0 : i) : j)));
  for (let i = 1; i <= one.length; i += 1) {
    for (let j = 1; j <= two.length; j += 1) {
      cost[i][j] = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1,
        cost[i - 1][j - 1] + (one[i - 1] === two[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1]) {
        cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[one.length][two.length];
}

// {name: true, or what went wrong}
export function results(module) {
  return Object.fromEntries(Object.entries(cases).map(([name, holds]) => {
    try { return [name, holds(module)]; } catch (fault) { return [name, String(fault)]; }
  }));
}
