// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: the time includes the service time
return run.arrived() / run.seconds() * (run.meanLatency() + run.meanServiceTime());
