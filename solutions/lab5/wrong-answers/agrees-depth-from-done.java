// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: jobs done per second × latency
double rate = run.done() / run.seconds();
double depth = rate * run.meanLatency();
double busy = rate * run.meanServiceTime();
return Math.abs(run.meanDepth() - depth) <= TOLERANCE * depth
    && Math.abs(run.meanBusy() - busy) <= TOLERANCE * busy;
