// Search over a call's own pack, in the page's worker: no server, no dependency.
//
// SearchIndex.build(documents).search(text, {limit}) -> [{id, kind, score, words}], best first.
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
const GROUP = { sample: 0, note: 2 };
const SATURATION = 1.2;

export function folded(text) {
  const low = text.toLowerCase();
  // eslint-disable-next-line no-control-regex
  return /^[\x00-\x7f]*$/.test(low) ? low : low.normalize("NFKD").replace(/\p{M}/gu, "");
}

// The words of a text, folded; "node.js" is node, js and nodejs.
export function wordsOf(text) {
  const plain = folded(text);
  const found = plain.match(TOKEN) ?? [];
  for (const each of plain.match(COMPOUND) ?? []) found.push(each.replace(/[.'’-]/g, ""));
  return found.filter((word) => word.length <= LONGEST);
}

// Which letters a word has, one bit each; two words k slips apart differ in at most k bits a side.
function lettersOf(word) {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return bits;
}

function bitsIn(number) {
  let count = number - ((number >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

const SIZE = LONGEST + 4;
let before = new Uint8Array(SIZE);
let above = new Uint8Array(SIZE);
let row = new Uint8Array(SIZE);

// Slips between two words (a letter wrong, missing, too many, or two swapped): at most `most`, else
// most + 1. With `beginning` the least between `word` and any beginning of `term`.
export function slipsBetween(word, term, most, beginning) {
  const long = beginning ? Math.min(term.length, word.length + most) : term.length;
  for (let j = 0; j <= long; j += 1) above[j] = j;
  for (let i = 1; i <= word.length; i += 1) {
    row[0] = i;
    let least = i;
    const letter = word.charCodeAt(i - 1);
    for (let j = 1; j <= long; j += 1) {
      const other = term.charCodeAt(j - 1);
      let cost = above[j - 1] + (letter === other ? 0 : 1);
      if (above[j] + 1 < cost) cost = above[j] + 1;
      if (row[j - 1] + 1 < cost) cost = row[j - 1] + 1;
      if (i > 1 && j > 1 && letter === term.charCodeAt(j - 2)
          && word.charCodeAt(i - 2) === other && before[j - 2] + 1 < cost) cost = before[j - 2] + 1;
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  if (!beginning) return Math.min(above[long], most + 1);
  let least = most + 1;
  for (let j = 0; j <= long; j += 1) if (above[j] < least) least = above[j];
  return least;
}

// How often each word stands in the title and in the text of each document.
function counted(documents) {
  const terms = new Map();
  const lengths = new Float32Array(documents.length);
  documents.forEach((document, at) => {
    const add = (text, weight) => {
      const words = wordsOf(text ?? "");
      lengths[at] += words.length;
      for (const word of words) {
        let rows = terms.get(word);
        if (rows === undefined) terms.set(word, (rows = { at: [], often: [] }));
        const last = rows.at.length - 1;
        if (rows.at[last] === at) rows.often[last] += weight;
        else { rows.at.push(at); rows.often.push(weight); }
      }
    };
    add(document.title, TITLE);
    add(document.text, 1);
  });
  return { terms, lengths };
}

export class SearchIndex {
  static build(documents) {
    const { terms, lengths } = counted(documents);
    const average = lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, documents.length);
    const index = new SearchIndex();
    index.documents = documents.map(({ id, kind }) => ({ id, kind, group: GROUP[kind] ?? 1 }));
    index.terms = [...terms.keys()].sort((a, b) => (a < b ? -1 : 1));
    const count = index.terms.length;
    let total = 0;
    for (const rows of terms.values()) total += rows.at.length;
    index.starts = new Uint32Array(count + 1);
    index.letters = new Int32Array(count);
    index.sizes = new Uint8Array(count);
    index.where = new Uint32Array(total);
    index.weights = new Float32Array(total);
    let next = 0;
    index.terms.forEach((term, number) => {
      const { at, often } = terms.get(term);
      const rare = Math.log(1 + (documents.length - at.length + 0.5) / (at.length + 0.5));
      index.starts[number] = next;
      index.letters[number] = lettersOf(term);
      index.sizes[number] = term.length;
      at.forEach((document, nth) => {
        const share = 0.4 + (0.6 * lengths[document]) / (average || 1);
        index.where[next] = document;
        index.weights[next] = (rare * often[nth]) / (often[nth] + SATURATION * share);
        next += 1;
      });
    });
    index.starts[count] = next;
    return index;
  }

  search(text, { limit = 200 } = {}) {
    const words = (folded(text).slice(0, 400).match(TOKEN) ?? []).slice(0, MOST_WORDS)
      .map((word) => word.slice(0, LONGEST));
    if (!words.length || !this.documents.length) return [];
    const hits = new Map();
    const last = words.length - 1;
    const exact = this.allKnown(words);
    this.collect(hits, exact, 0);
    if (hits.size < FEW) {
      const near = words.map((word, nth) => this.near(word, nth === last, exact[nth]));
      this.collect(hits, near, 1);
      for (const other of this.together(words)) this.collect(hits, other, 1);
      if (!hits.size) for (const other of this.apart(words)) this.collect(hits, other, 2);
      if (!hits.size && words.length > 1) this.collect(hits, near, 3, 1);
    }
    return this.ordered(hits).slice(0, limit);
  }

  // The number of the first word that is not before `word`.
  place(word) {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.terms[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // [[number of a word, what it counts]]: the word itself, and what begins with it.
  known(word, beginning) {
    const found = [];
    let number = this.place(word);
    if (this.terms[number] === word) found.push([number++, 1]);
    if (beginning) {
      for (; number < this.terms.length && this.terms[number].startsWith(word); number += 1) {
        found.push([number, BEGINNING]);
      }
    }
    return found;
  }

  // What is known of it, and the words it may be a slip of: one away, else two for a long word.
  near(word, beginning, known) {
    if (word.length < 3) return known;
    for (let most = 1; most <= (word.length < 7 ? 1 : 2); most += 1) {
      const found = this.slips(word, most, beginning && word.length > 3);
      if (found.length) {
        const seen = new Set(known.map(([number]) => number));
        return [...known, ...found.filter(([number]) => !seen.has(number))];
      }
    }
    return known;
  }

  slips(word, most, beginning) {
    const { letters, sizes, terms } = this;
    const bits = lettersOf(word);
    const found = [];
    for (let number = 0; number < terms.length; number += 1) {
      const long = sizes[number] - word.length;
      if (long < -most || (long > most && !beginning)) continue;
      if (bitsIn(bits & ~letters[number]) > most) continue;
      const whole = long <= most && bitsIn(letters[number] & ~bits) <= most
        ? slipsBetween(word, terms[number], most, false) : most + 1;
      const slips = whole > most && beginning
        ? slipsBetween(word, terms[number], most, true) : whole;
      if (slips > most || slips === 0) continue;
      const first = word[0] === terms[number][0] ? 1 : 0.7;
      found.push([number, SLIP[slips] * first * (whole > most ? BEGINNING : 1)]);
    }
    return found;
  }

  // The words with two neighbours run together: "check out" as checkout.
  together(words) {
    return words.slice(1).map((second, nth) => this.allKnown(
      [...words.slice(0, nth), words[nth] + second, ...words.slice(nth + 2)]));
  }

  // The words with one torn in two that are known: "onlineshop" as online shop.
  apart(words) {
    const found = [];
    words.forEach((word, nth) => {
      for (let cut = 2; cut <= word.length - 2; cut += 1) {
        const first = word.slice(0, cut);
        if (!this.known(first, false).length) continue;
        found.push(this.allKnown(
          [...words.slice(0, nth), first, word.slice(cut), ...words.slice(nth + 1)]));
      }
    });
    return found;
  }

  allKnown(words) {
    return words.map((word, nth) => this.known(word, nth === words.length - 1));
  }

  // Adds the documents that have `least` of the words (all of them when it is not told).
  collect(hits, found, tier, least = found.length) {
    const size = this.documents.length;
    const score = new Float32Array(size);
    const have = new Uint8Array(size);
    const best = found.map(() => new Int32Array(size));
    found.forEach((terms, nth) => {
      const most = new Float32Array(size);
      for (const [number, counts] of terms) {
        for (let at = this.starts[number]; at < this.starts[number + 1]; at += 1) {
          const weight = this.weights[at] * counts;
          if (weight <= most[this.where[at]]) continue;
          most[this.where[at]] = weight;
          best[nth][this.where[at]] = number + 1;
        }
      }
      for (let at = 0; at < size; at += 1) if (most[at]) { have[at] += 1; score[at] += most[at]; }
    });
    for (let at = 0; at < size; at += 1) {
      if (have[at] < least || hits.has(at)) continue;
      const words = best.filter((each) => each[at]).map((each) => this.terms[each[at] - 1]);
      hits.set(at, { tier: tier + found.length - have[at], score: score[at], words });
    }
  }

  ordered(hits) {
    const rows = [...hits].sort(([at, one], [other, two]) =>
      one.tier - two.tier
      || this.documents[at].group - this.documents[other].group
      || two.score - one.score
      || at - other);
    return rows.map(([at, { score, words }]) => ({
      id: this.documents[at].id,
      kind: this.documents[at].kind,
      score,
      words: [...new Set(words)],
    }));
  }
}
