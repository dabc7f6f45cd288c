// region: task-2
// caught by: jobs that wait, by rate and latency
// says: that is what was counted
return run.meanDepth();
