// region: task-2
// caught by: jobs that wait, by rate and latency
// says: rate and time were divided
return run.arrived() == 0 ? 0 : run.meanLatency() / (run.arrived() / run.seconds());
