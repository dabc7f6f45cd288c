// region: task-4
// caught by: generated jobs, with up to five shared resources on up to 32 cores
// says: rounds the rate up to a whole number
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared each : shared) {
  double its = each.places() / each.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = each.name();
  }
}
long perSecond = (long) Math.ceil(rate);
int concurrency = (int) Math.ceil(perSecond * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, scarce);
