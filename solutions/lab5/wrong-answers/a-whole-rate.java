// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: the rate was cut to a whole number
long perSecond = run.arrived() / (long) run.seconds();
return perSecond * run.meanLatency();
