// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: enough for the whole peak
double capacity = threads / Seconds.of(serviceTime);
return Math.max(1, (int) Math.ceil(burst.peak() / capacity));
