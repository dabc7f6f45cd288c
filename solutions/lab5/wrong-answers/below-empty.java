// region: task-5
// caught by: a fleet that can do the peak: nobody waits
// says: no queue is shorter than empty
return (burst.peak() - capacity) * Seconds.of(burst.lasts());
