// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: the rate was per minute
return run.arrived() / run.seconds() * 60 * run.meanLatency();
