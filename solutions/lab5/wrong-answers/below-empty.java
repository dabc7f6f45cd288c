// region: task-5
// caught by: a fleet that handles the peak: no job waits
// says: cannot hold fewer than 0 jobs
return (burst.peak() - capacity) * Seconds.of(burst.lasts());
