// region: task-4
// caught by: six resources that the webhooks share: the lowest rate counts
// says: rates that are rounded to whole numbers
    double rate = cores / mix.cpuSeconds();
    String scarce = "cores";
    for (Shared thing : shared) {
      double its = thing.places() / thing.heldSeconds();
      if (Math.rint(its) < Math.rint(rate)) {
        rate = its;
        scarce = thing.name();
      }
    }
    int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
    return new Advice(concurrency > platformMost, concurrency, scarce);
