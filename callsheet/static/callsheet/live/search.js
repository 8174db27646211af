// Search over a call's own pack, in the page's worker: no server, no dependency.
//
// new SearchIndex(documents).search(text, {limit}) -> [{id, kind, score, words}], best first.
//   documents  {id, kind: "sample"|"answer"|"note"|"mission"|"fact"|"job", title, text, private}
//   words      the document's own words that were found, to be marked in it
// Every word of the text must be in a document, the last as a beginning. When that finds few, words
// one slip away follow below (two from seven letters on, when one finds nothing) and neighbours run
// together; when nothing at all is found, words torn apart, and last what has any of the words.
// Order: what was found without a slip, samples, the rest, notes; then the score; then as given.
const TOKEN = /[\p{L}\p{N}]+(?:\+\+|#)?/gu;
const COMPOUND = /[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)+/gu;
const LONGEST = 40; // letters of a word; longer ones are no words
const MOST_WORDS = 8;
const FEW = 10; // fewer hits than these: slips are looked for too
const TITLE = 5; // a word in the title weighs as much as so many in the text
const BEGINNING = 0.8; // what a word counts that only begins like the one asked for
const SLIP = [1, 0.5, 0.2];
const OTHER_FIRST = 0.7; // what a slip counts in the first letter, where people seldom slip
const GROUP = { sample: 0, note: 2 };
const SATURATION = 1.2; // of BM25 (k1), as is the share of the length below (b)

function folded(text) {
  const low = text.toLowerCase();
  return /[^\s -~]/.test(low) ? low.normalize("NFKD").replace(/\p{M}/gu, "") : low;
}

// The words of a text, folded; "node.js" is node, js and nodejs.
function wordsOf(text) {
  const plain = folded(text);
  const run = (plain.match(COMPOUND) ?? []).map((word) => word.replace(/[.'’-]/g, ""));
  return [...(plain.match(TOKEN) ?? []), ...run].filter((word) => word.length <= LONGEST);
}

// The row of slips between the letters of a term up to `end` and every beginning of the word: a
// letter wrong, missing, too many, or two swapped. Gives the least of the row.
function fillRow(rows, end, term, word) {
  const [row, above, letter] = [rows[end], rows[end - 1], term[end - 1]];
  let least = row[0] = end;
  for (let j = 1; j < row.length; j += 1) {
    let slips = Math.min(above[j], row[j - 1]) + 1;
    slips = Math.min(slips, above[j - 1] + (letter === word[j - 1] ? 0 : 1));
    const swapped = end > 1 && j > 1 && letter === word[j - 2] && term[end - 2] === word[j - 1];
    row[j] = swapped ? Math.min(slips, rows[end - 2][j - 2] + 1) : slips;
    least = Math.min(least, row[j]);
  }
  return least;
}

// [[number of a term, slips, whether of the whole term]]: what is at most `most` slips away from
// the word, with `beginning` also what only begins so. The terms are sorted, so neighbours share
// the rows of the letters they share, and what begins with letters too far away is passed over.
export function slipsNear(terms, word, most, beginning) {
  const rows = Array.from({ length: LONGEST + 1 },
    () => Uint8Array.from({ length: word.length + 1 }, (_, j) => j));
  const fewest = new Uint8Array(LONGEST + 1).fill(word.length); // slips of the best beginning so far
  const found = [];
  let [filled, done, far] = ["", 0, false]; // the term the rows are of, how many of them, too far
  terms.forEach((term, number) => {
    let same = 0;
    while (same < done && term[same] === filled[same]) same += 1;
    if (same < done || !far) {
      [filled, done, far] = [term, same, false];
      while (done < term.length && !far) {
        done += 1;
        far = fillRow(rows, done, term, word) > most;
        fewest[done] = Math.min(fewest[done - 1], rows[done][word.length]);
      }
    }
    const slips = far ? most + 1 : rows[done][word.length];
    if (slips <= most) found.push([number, slips, true]);
    else if (beginning && fewest[done] <= most) found.push([number, fewest[done], false]);
  });
  return found;
}

export class SearchIndex {
  constructor(documents) {
    this.documents = documents.map(({ id, kind }) => ({ id, kind }));
    this.groups = documents.map(({ kind }) => GROUP[kind] ?? 1);
    const rows = new Map(); // a word: the documents that have it, and how much it weighs in each
    const lengths = documents.map(({ title, text }, at) => {
      const inTitle = wordsOf(title ?? "");
      const words = [...inTitle, ...wordsOf(text ?? "")];
      words.forEach((word, nth) => {
        if (!rows.has(word)) rows.set(word, { at: [], weights: [] });
        const row = rows.get(word);
        if (row.at.at(-1) !== at) row.weights[row.at.push(at) - 1] = 0;
        row.weights[row.at.length - 1] += nth < inTitle.length ? TITLE : 1;
      });
      return words.length;
    });
    const average = lengths.reduce((sum, each) => sum + each, 0) / documents.length || 1;
    for (const { at, weights } of rows.values()) {
      const rare = Math.log(1 + (documents.length - at.length + 0.5) / (at.length + 0.5));
      at.forEach((document, nth) => {
        const share = 0.4 + (0.6 * lengths[document]) / average;
        weights[nth] *= rare / (weights[nth] + SATURATION * share);
      });
    }
    this.terms = [...rows.keys()].sort((one, other) => (one < other ? -1 : 1));
    this.rows = this.terms.map((term) => rows.get(term));
  }

  search(text, { limit = 200 } = {}) {
    const words = (folded(text).slice(0, 400).match(TOKEN) ?? []).slice(0, MOST_WORDS)
      .map((word) => word.slice(0, LONGEST));
    if (!words.length) return [];
    const hits = new Map();
    const exact = this.allKnown(words);
    this.collect(hits, exact, 0);
    if (hits.size < FEW) {
      const near = words.map((word, nth) => this.near(word, nth === words.length - 1, exact[nth]));
      this.collect(hits, near, 1);
      for (const other of this.together(words)) this.collect(hits, other, 1);
      if (!hits.size) for (const other of this.apart(words)) this.collect(hits, other, 2);
      if (!hits.size) this.collect(hits, near, 3, 1);
    }
    return this.shown(hits, limit);
  }

  // [[number of a word, what it counts]]: the word itself, and what begins with it.
  known(word, beginning) {
    let [number, high] = [0, this.terms.length];
    while (number < high) {
      const middle = (number + high) >>> 1;
      if (this.terms[middle] < word) number = middle + 1;
      else high = middle;
    }
    const found = this.terms[number] === word ? [[number++, 1]] : [];
    while (beginning && this.terms[number]?.startsWith(word)) found.push([number++, BEGINNING]);
    return found;
  }

  allKnown(words) {
    return words.map((word, nth) => this.known(word, nth === words.length - 1));
  }

  // What is known of it, and the words it may be a slip of: one away, else two for a long word.
  near(word, beginning, known) {
    for (let most = 1; word.length > 2 && most <= (word.length < 7 ? 1 : 2); most += 1) {
      const found = slipsNear(this.terms, word, most, beginning && word.length > 3)
        .filter(([, slips]) => slips);
      if (found.length) {
        return [...known, ...found.map(([number, slips, whole]) => {
          const first = word[0] === this.terms[number][0] ? 1 : OTHER_FIRST;
          return [number, SLIP[slips] * first * (whole ? 1 : BEGINNING)];
        })];
      }
    }
    return known;
  }

  // The words with two neighbours run together: "check out" as checkout.
  together(words) {
    return words.slice(1).map((second, nth) => this.allKnown(
      [...words.slice(0, nth), words[nth] + second, ...words.slice(nth + 2)]));
  }

  // The words with one torn in two that are known: "onlineshop" as online shop.
  apart(words) {
    return words.flatMap((word, nth) => Array.from(word.slice(3), (_, more) => more + 2)
      .filter((cut) => this.known(word.slice(0, cut), false).length)
      .map((cut) => this.allKnown(
        [...words.slice(0, nth), word.slice(0, cut), word.slice(cut), ...words.slice(nth + 1)])));
  }

  // Adds the documents that have `least` of the words, each by the own word that counts most.
  collect(hits, found, tier, least = found.length) {
    const rows = new Map(); // a document's number: its hit
    for (const terms of found) {
      const most = new Float32Array(this.documents.length);
      const best = new Uint32Array(this.documents.length);
      for (const [number, counts] of terms) {
        const { at, weights } = this.rows[number];
        for (let nth = 0; nth < at.length; nth += 1) {
          if (weights[nth] * counts <= most[at[nth]]) continue;
          most[at[nth]] = weights[nth] * counts;
          best[at[nth]] = number;
        }
      }
      most.forEach((weight, at) => {
        if (!weight) return;
        if (!rows.has(at)) rows.set(at, { tier: tier + found.length, score: 0, words: [] });
        const row = rows.get(at);
        row.words.push(this.terms[best[at]]);
        row.score += weight;
        row.tier -= 1;
      });
    }
    for (const [at, row] of rows) if (row.words.length >= least && !hits.has(at)) hits.set(at, row);
  }

  shown(hits, limit) {
    const rows = [...hits].sort(([at, one], [other, two]) => one.tier - two.tier
      || this.groups[at] - this.groups[other]
      || two.score - one.score || at - other);
    return rows.slice(0, limit).map(([at, { score, words }]) => (
      { ...this.documents[at], score, words: [...new Set(words)] }));
  }
}
