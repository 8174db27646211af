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
    const found = SearchIndex.build(SHELF).search(text.replace("grosse", "große"));
    return found[0]?.id === id || `${text} gave ${JSON.stringify(found)}`;
  };
}
for (const text of FINDS_NOTHING) {
  cases[`nothing is found for ${JSON.stringify(text.slice(0, 9))}`] = ({ SearchIndex }) =>
    SearchIndex.build(SHELF).search(text).length === 0;
}

const ids = (found) => found.map((hit) => hit.id).join(" ");
Object.assign(cases, {
  "samples come before notes, whatever they score": ({ SearchIndex }) =>
    ids(SearchIndex.build(SHELF).search("subscription")) === "s2 s1 n1",
  "the title weighs more than the text": ({ SearchIndex }) => {
    const index = SearchIndex.build([sample("1", "Oats", "tin tin tin"), sample("2", "Tin")]);
    return ids(index.search("tin")) === "2 1";
  },
  "a rare word weighs more than a common one": ({ SearchIndex }) => {
    const shelf = Array.from({ length: 20 }, (_, n) => note(`n${n}`, "", "common"));
    const index = SearchIndex.build([...shelf, note("r", "", "rare")]);
    return index.search("rare")[0].score > index.search("common")[0].score;
  },
  "the word itself comes before a slip of it": ({ SearchIndex }) => {
    const index = SearchIndex.build([sample("1", "Prices"), note("2", "Price"), note("3", "Pride")]);
    return ids(index.search("price")) === "1 2 3";
  },
  "equals stay in the order given": ({ SearchIndex }) => {
    const shelf = Array.from({ length: 50 }, (_, n) => note(String(n), "tin"));
    return ids(SearchIndex.build(shelf).search("tin")) === shelf.map(({ id }) => id).join(" ");
  },
  "at most 200 are given": ({ SearchIndex }) => {
    const shelf = Array.from({ length: 500 }, (_, n) => note(String(n), "tin"));
    return SearchIndex.build(shelf).search("t").length === 200;
  },
  "as few as asked for are given": ({ SearchIndex }) =>
    SearchIndex.build(SHELF).search("s", { limit: 2 }).length === 2,
  "the found words are the document's own": ({ SearchIndex }) => {
    const [hit] = SearchIndex.build(SHELF).search("chekout roas");
    return hit.words.join(" ") === "checkout roaster";
  },
  "a hit tells its kind and its score": ({ SearchIndex }) => {
    const [hit] = SearchIndex.build(SHELF).search("founded");
    return hit.kind === "fact" && hit.score > 0;
  },
  "an empty shelf finds nothing": ({ SearchIndex }) =>
    SearchIndex.build([]).search("tin").length === 0,
  "a document without words does no harm": ({ SearchIndex }) =>
    SearchIndex.build([{ id: "1", kind: "note" }, note("2", "tin")]).search("tin").length === 1,
  "a word that objects have by nature is a word": ({ SearchIndex }) =>
    ids(SearchIndex.build([note("1", "constructor __proto__")]).search("constructor")) === "1",
  "slips are counted as people make them": ({ slipsBetween }) => {
    const counts = [["form", "from"], ["abc", "abc"], ["abc", "xyz"], ["tin", "tins"]]
      .map(([one, two]) => slipsBetween(one, two, 2, false));
    return counts.join(" ") === "1 0 3 1" && slipsBetween("desgi", "designer", 2, true) === 1;
  },
  "slips agree with a plain table over random words": ({ slipsBetween }) => {
    let seed = 11;
    const next = (most) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % most; };
    const word = () => Array.from({ length: 1 + next(7) }, () => "abcd"[next(4)]).join("");
    for (let round = 0; round < 3000; round += 1) {
      const [one, two] = [word(), word()];
      const plain = Math.min(table(one, two), 3);
      if (slipsBetween(one, two, 2, false) !== plain) return `${one} ${two} is ${plain}`;
    }
    return true;
  },
});

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
