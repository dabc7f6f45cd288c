// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: busy threads that the run counted were subtracted
return run.arrived() / run.seconds() * run.meanLatency() - run.meanBusy();
