// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: the seconds were rounded to a whole number
return (double) run.arrived() / Math.round(run.seconds()) * run.meanLatency();
