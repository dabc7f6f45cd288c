// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: the service time was used
return run.arrived() / run.seconds() * run.meanServiceTime();
