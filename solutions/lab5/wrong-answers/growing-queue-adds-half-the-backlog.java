// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: or half of them
    double law = run.arrived() / run.seconds() * run.meanLatency();
    double leftOver = Math.max(0, run.arrived() - run.done());
    return law + leftOver / 2;
