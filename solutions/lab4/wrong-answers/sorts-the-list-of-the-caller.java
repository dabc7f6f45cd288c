// region: task-4
// caught by: six resources that the webhooks share: the lowest rate counts
// says: the list of resources must not be changed
    double service = mix.cpuSeconds() + mix.ioSeconds();
    double rate = cores / mix.cpuSeconds();
    String scarce = "cores";
    shared.sort(
        java.util.Comparator.comparingDouble(each -> each.places() / each.heldSeconds()));
    if (!shared.isEmpty()) {
      Shared first = shared.get(0);
      if (first.places() / first.heldSeconds() < rate) {
        rate = first.places() / first.heldSeconds();
        scarce = first.name();
      }
    }
    int concurrency = (int) Math.ceil(rate * service);
    return new Advice(concurrency > platformMost, concurrency, scarce);
