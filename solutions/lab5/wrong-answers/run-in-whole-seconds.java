// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: the seconds were cut to a whole number
return (double) run.arrived() / (long) run.seconds() * run.meanLatency();
