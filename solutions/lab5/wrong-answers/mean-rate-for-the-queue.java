// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: the mean of the two rates was used
double perSecond = (run.arrived() + run.done()) / (2 * run.seconds());
return perSecond * run.meanLatency();
