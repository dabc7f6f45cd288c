// region: task-1
return flows.stream()
    .mapToDouble(flow -> flow.perMinute() * flow.serviceTime().toNanos() / 60e9)
    .reduce(0, Double::sum);
// region: task-2
double perSecond = (double) run.arrived() / run.seconds();
return perSecond * run.meanLatency();
// region: task-2-running
double perSecond = (double) run.done() / run.seconds();
return run.meanServiceTime() * perSecond;
