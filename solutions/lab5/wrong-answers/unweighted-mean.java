// region: task-1
// caught by: three flows: 12 erlangs
// says: the mean service time of the flows was used
// also says: one of them returns a wrong number
double perSecond = flows.stream().mapToDouble(f -> f.perMinute() / 60).sum();
double mean = flows.stream().mapToDouble(f -> Seconds.of(f.serviceTime())).average().orElse(0);
return perSecond * mean;
