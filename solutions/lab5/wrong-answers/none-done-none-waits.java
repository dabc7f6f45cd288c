// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: returns 0 when no job got done
    return run.done() == 0 ? 0 : run.arrived() / run.seconds() * run.meanLatency();
