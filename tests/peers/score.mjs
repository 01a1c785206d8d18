// How good answers are, against graded topics: the gain of a partner is the highest grade among the topics of its services.

const GOOD = 2;
const mean = (numbers) => (numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : null);

/** The means over all questions; `answers` by the id of the question, each with `ids` of partners and, if it names them, `topics`. */
export function score({ partners }, questions, answers) {
  const topics = new Map(partners.map(({ id, services = [] }) => [id, [...new Set(services.map(({ topic }) => topic))]]));
  const real = questions.filter(({ kind }) => kind !== "none");
  const none = questions.filter(({ kind }) => kind === "none");
  const refused = (list) => list.filter(({ id }) => answers.get(id).ids.length === 0).length;
  const rated = real.map((question) => rate(question, answers.get(question.id), topics));
  const of = (key) => mean(rated.map((one) => one[key]).filter((value) => value !== null));
  return {
    ndcg: of("ndcg"), p1: of("p1"), topic1: of("topic1"), topic3: of("topic3"),
    refused: refused(none), none: none.length, wronglyRefused: refused(real), real: real.length,
  };
}

/** One question. Whether the order is right is asked only where some partner is; an engine that names no topics is judged by those of its partners. */
function rate({ topics: grades }, { ids, topics: named }, topics) {
  const gain = (id) => Math.max(0, ...(topics.get(id) ?? []).map((topic) => grades[topic] ?? 0));
  const ideal = [...topics.keys()].map(gain).sort((a, b) => b - a).slice(0, 10);
  const got = ids.slice(0, 10).map(gain);
  const answerable = ideal[0] >= GOOD;
  const grade = named ? named.map((topic) => grades[topic] ?? 0) : got;
  return {
    ndcg: answerable ? discounted(got) / discounted(ideal) : null,
    p1: answerable ? Number(got[0] >= GOOD) : null,
    topic1: Number(grade[0] >= GOOD),
    topic3: Number(grade.slice(0, 3).some((value) => value >= GOOD)),
  };
}

const discounted = (gains) => gains.reduce((sum, gain, at) => sum + (2 ** gain - 1) / Math.log2(at + 2), 0);

/** The value below which a share of the numbers lies. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? null;
}
