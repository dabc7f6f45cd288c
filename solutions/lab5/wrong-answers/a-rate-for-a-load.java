// region: task-1
// caught by: three flows: 12 erlangs
// says: that is how many jobs come
return flows.stream().mapToDouble(f -> f.perMinute() / 60).sum();
