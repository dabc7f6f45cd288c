// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: add 1 to a quotient that can be whole
    double each = threads / Seconds.of(serviceTime);
    double lasts = Seconds.of(burst.lasts());
    double limit = Seconds.of(within);
    if (lasts == 0 || burst.peak() <= each) {
      return 1;
    }
    // (peak - capacity) * lasts = (capacity - calm) * limit
    double needed = (burst.peak() * lasts + burst.calm() * limit) / (lasts + limit);
    return (int) (needed / each) + 1;
