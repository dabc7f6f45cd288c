// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: never more than the depth
return Math.min(run.meanDepth(), run.arrived() / run.seconds() * run.meanLatency());
