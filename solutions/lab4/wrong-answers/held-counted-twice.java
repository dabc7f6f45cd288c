// region: task-4
// caught by: webhooks and a pool of 10 connections: the database runs out first, 155 at once
// says: do not add it again
double held = 0;
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared thing : shared) {
  double allowed = thing.places() / thing.heldSeconds();
  if (allowed < rate) {
    rate = allowed;
    held = thing.heldSeconds();
    scarce = thing.name();
  }
}
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds() + held));
return new Advice(concurrency > platformMost, concurrency, scarce);
