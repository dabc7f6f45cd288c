// region: task-2
// caught by: jobs that wait, by rate and latency
// says: that is by jobs in a minute
return run.arrived() / run.seconds() * 60 * run.meanLatency();
