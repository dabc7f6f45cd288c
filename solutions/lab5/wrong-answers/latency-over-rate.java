// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: the latency was divided by the rate
return run.arrived() == 0 ? 0 : run.meanLatency() / (run.arrived() / run.seconds());
