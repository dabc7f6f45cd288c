// region: task-4
// caught by: six resources that the webhooks share: the lowest rate counts
// says: compare the cores only when the list is empty?
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
if (!shared.isEmpty()) {
  Shared tightest =
      java.util.Collections.min(
          shared, java.util.Comparator.comparingDouble(s -> s.places() / s.heldSeconds()));
  rate = tightest.places() / tightest.heldSeconds();
  scarce = tightest.name();
}
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, scarce);
