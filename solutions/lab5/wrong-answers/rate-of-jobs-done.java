// region: task-2
// caught by: jobs that wait, by rate and latency
// says: by the rate of jobs done
return run.done() / run.seconds() * run.meanLatency();
