// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: Only the seconds need a division
return run.arrived() / run.seconds() * run.meanLatency() * run.arrived() / run.arrived();
