// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: the rate was cut to a whole number
return run.arrived() / (long) run.seconds() * run.meanLatency();
