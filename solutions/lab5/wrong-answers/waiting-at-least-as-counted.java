// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: never less than the depth
return Math.max(run.meanDepth(), run.arrived() / run.seconds() * run.meanLatency());
