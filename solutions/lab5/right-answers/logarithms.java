// region: task-3
record Term(double log) {}
if (erlangs == 0) {
  return 0;
}
if (erlangs >= threads) {
  return 1.0;
}
java.util.List<Term> terms = new java.util.ArrayList<>();
terms.add(new Term(0));
for (int k = 1; k <= threads; k++) {
  terms.add(new Term(terms.get(k - 1).log() + Math.log(erlangs / k)));
}
double last = terms.get(threads).log();
double sum = 0;
for (int k = 0; k < threads; k++) {
  sum += Math.exp(terms.get(k).log() - last);
}
return 1 / (1 + (1 - erlangs / threads) * sum);
// region: task-3-wait
double spare = threads - erlangs;
if (spare <= 0) {
  return Double.POSITIVE_INFINITY;
}
double seconds = serviceTime.toNanos() / 1_000_000_000.0;
return seconds * chanceOfWaiting(threads, erlangs) / spare;
