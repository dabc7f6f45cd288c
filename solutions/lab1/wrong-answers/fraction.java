// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: that is a fraction
return processors.stream().mapToInt(p -> p.busy() ? 1 : 0).average().orElse(0);
