// region: task-2
// caught by: jobs that wait, by rate and latency
// says: counts the jobs in service
return run.arrived() / run.seconds() * (run.meanLatency() + run.meanServiceTime());
