// region: task-4
// caught by: webhooks and a pool of 10 connections: the database runs out first, 155 at once
// says: that many jobs hold a place at the same
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared thing : shared) {
  double its = thing.places() / thing.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = thing.name();
  }
}
int all = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
int places = all;
for (Shared thing : shared) {
  if (thing.name().equals(scarce)) {
    places = thing.places();
  }
}
int concurrency = places;
return new Advice(concurrency > platformMost, concurrency, scarce);
