// region: task-2-running
// caught by: jobs that run, by rate and service time
// says: the latency was before
return run.done() / run.seconds() * (run.meanLatency() + run.meanServiceTime());
