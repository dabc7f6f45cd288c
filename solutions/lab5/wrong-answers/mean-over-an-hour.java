// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: for a mean over an hour
double capacity = threads / Seconds.of(serviceTime);
double seconds = Seconds.of(burst.lasts());
double mean = (burst.peak() * seconds + burst.calm() * (3_600 - seconds)) / 3_600;
return Math.max(1, (int) Math.ceil(mean / capacity));
