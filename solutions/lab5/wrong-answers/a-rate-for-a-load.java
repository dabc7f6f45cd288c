// region: task-1
// caught by: three flows: 12 erlangs
// says: that is how many jobs arrive
// also says: one of them returns a wrong number
return flows.stream().mapToDouble(f -> f.perMinute() / 60).sum();
