// region: task-4
// caught by: six resources that the webhooks share: the lowest rate counts
// says: divide the places by the service time?
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared resource : shared) {
  double places = resource.places() / (mix.cpuSeconds() + mix.ioSeconds());
  if (places < rate) {
    rate = places;
    scarce = resource.name();
  }
}
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, scarce);
