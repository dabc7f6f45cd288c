// region: task-4
// caught by: webhooks and a pool of 10 connections: the database runs out first, 155 at once
// says: that many would keep the cores busy, but the
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared thing : shared) {
  double its = thing.places() / thing.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = thing.name();
  }
}
int concurrency = (int) Math.ceil(cores / mix.cpuSeconds() * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, scarce);
