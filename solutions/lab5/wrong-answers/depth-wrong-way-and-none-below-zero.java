// region: task-5
// caught by: 9000 jobs wait when the burst ends
// says: the difference is the wrong way around
    return Math.max(0, (capacity - burst.peak()) * Seconds.of(burst.lasts()));
