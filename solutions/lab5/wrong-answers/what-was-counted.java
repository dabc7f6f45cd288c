// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: the depth that the run counted
return run.meanDepth();
