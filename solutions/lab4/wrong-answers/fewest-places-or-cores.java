// region: task-4
// caught by: six resources that the webhooks share: the lowest rate counts
// says: The 2 cores are the lowest number here
    double service = mix.cpuSeconds() + mix.ioSeconds();
    double rate = cores / mix.cpuSeconds();
    String scarce = "cores";
    int fewest = cores;
    for (Shared resource : shared) {
      if (resource.places() < fewest && resource.heldSeconds() > 0) {
        fewest = resource.places();
        rate = resource.places() / resource.heldSeconds();
        scarce = resource.name();
      }
    }
    int concurrency = (int) Math.ceil(rate * service);
    return new Advice(concurrency > platformMost, concurrency, scarce);
