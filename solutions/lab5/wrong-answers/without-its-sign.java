// region: task-5
// caught by: a fleet that can do the peak: nobody waits
// says: it can do more than comes
return Math.abs(burst.peak() - capacity) * Seconds.of(burst.lasts());
