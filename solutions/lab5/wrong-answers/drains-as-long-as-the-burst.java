// region: task-5-drain
// caught by: 300 s until no job waits
// says: that is the length of the burst
    if (depth(burst, capacity) == 0) {
      return 0;
    }
    return capacity > burst.calm() ? Seconds.of(burst.lasts()) : Double.POSITIVE_INFINITY;
