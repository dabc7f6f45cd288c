// region: task-4
// caught by: webhooks: the cores run out first, 574 at once, on virtual threads
// says: these jobs hold that resource for 0 s
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared thing : shared) {
  double allowed = thing.places();
  if (allowed < rate) {
    rate = allowed;
    scarce = thing.name();
  }
}
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, scarce);
