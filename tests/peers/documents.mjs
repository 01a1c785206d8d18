// What the engines of others search: each partner as a document. The same for all of them, and no more and no less than ours knows.

/** What a document has, the most telling first. */
export const FIELDS = ["name", "former", "services", "topics", "details", "summary", "words"];
/** How much more a field counts than the others: what did best on every second of our questions, at 300 partners, among some settings tried. */
export const BOOST = { words: 5 };

const texts = (text) => Object.values(text ?? {});

/** The documents of a dataset, each made when it is asked for; without `words` they lack the everyday words. */
export function* documents({ partners, topics }, words) {
  const known = new Map(topics.map((topic) => [topic.id, { labels: texts(topic.label), words: everyday(topic, words) }]));
  for (const partner of partners) yield document(partner, known);
}

/** The everyday words for a topic: of our lists and of the dataset. */
function everyday({ id, words: own }, words) {
  return words ? [[words[id] ?? [], ...texts(own)].flat().join("\n")] : [];
}

function document({ id, name, former_names, summary, services = [] }, known) {
  const topics = [...new Set(services.map(({ topic }) => topic))].map((topic) => known.get(topic)).filter(Boolean);
  return {
    id,
    name: [name],
    former: former_names ?? [],
    services: services.flatMap(({ label }) => texts(label)),
    topics: topics.flatMap(({ labels }) => labels),
    details: services.flatMap(({ detail }) => texts(detail)),
    summary: texts(summary),
    words: topics.flatMap(({ words }) => words),
  };
}

/** The same document with one text for each field. */
export function flat(document) {
  return { id: document.id, ...Object.fromEntries(FIELDS.map((field) => [field, document[field].join("\n")])) };
}
