// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: divided by 1800 for every run
// also says: It should accept up to 5%
return run.arrived() / 1800.0 * run.meanLatency();
