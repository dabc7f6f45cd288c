// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: that is enough for the calm rate
double capacity = threads / Seconds.of(serviceTime);
return Math.max(1, (int) Math.ceil(burst.calm() / capacity));
