// region: task-4
// caught by: webhooks and a pool of 10 connections: the database runs out first, 155 at once
// says: platform threads are affordable, and this needs
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared thing : shared) {
  double allowed = thing.places() / thing.heldSeconds();
  if (allowed < rate) {
    rate = allowed;
    scarce = thing.name();
  }
}
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > 200, concurrency, scarce);
