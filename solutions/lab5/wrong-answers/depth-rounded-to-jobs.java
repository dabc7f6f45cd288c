// region: task-5
// caught by: 9000 jobs wait when the burst ends
// says: Return it with its fraction
    double more = burst.peak() - capacity;
    return more <= 0 ? 0 : Math.round(more * Seconds.of(burst.lasts()));
