// region: task-4
// caught by: generated jobs, with up to five shared resources on up to 32 cores
// says: rounds that to one decimal before
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared each : shared) {
  double its = each.places() / each.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = each.name();
  }
}
double jobs = rate * (mix.cpuSeconds() + mix.ioSeconds());
// 8.0000001 is 8 with an error of the doubles, and must stay 8
int concurrency = (int) Math.ceil(Math.round(10 * jobs) / 10.0);
return new Advice(concurrency > platformMost, concurrency, scarce);
