// region: task-2
// caught by: jobs that wait, by rate and latency
// says: divided by the seconds that it was counted for
return run.arrived() * run.meanLatency();
