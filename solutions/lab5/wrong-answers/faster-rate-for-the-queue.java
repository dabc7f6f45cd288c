// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: the larger of the two rates was used. While a backlog
double perSecond = Math.max(run.arrived(), run.done()) / run.seconds();
return perSecond * run.meanLatency();
