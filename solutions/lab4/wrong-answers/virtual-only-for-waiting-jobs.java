// region: task-4
// caught by: a partner that allows 40 calls at once: 41 jobs, and platform threads do
// says: more than a concurrency above platformMost
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared each : shared) {
  double its = each.places() / each.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = each.name();
  }
}
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(
    concurrency > platformMost && mix.ioSeconds() > mix.cpuSeconds(), concurrency, scarce);
