// region: task-4
// caught by: webhooks and a pool of 10 connections: the database runs out first, 155 at once
// says: CPU plus the time held
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
double service = mix.cpuSeconds() + mix.ioSeconds();
for (Shared one : shared) {
  double its = one.places() / one.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = one.name();
    service = mix.cpuSeconds() + one.heldSeconds();
  }
}
int concurrency = (int) Math.ceil(rate * service);
return new Advice(concurrency > platformMost, concurrency, scarce);
